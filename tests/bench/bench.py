"""What bin/bench measures: pages against nginx serving the same bytes, in one run, on this machine.

A house of 12,000 members and a session with 500 present is generated, imported into SQLite and into PostgreSQL, and served
by the release build. Every measure of pages is a median of three, taken in turn with nginx's.
"""

import csv, http.client, os, pathlib, re, shutil, signal, statistics, subprocess, sys, tempfile, time, urllib.parse

HALLE = os.environ["HALLE_BINARY"]
SECONDS = int(os.environ.get("HALLE_BENCH_SECONDS", "5"))
ROOT = pathlib.Path(__file__).resolve().parents[2]
MEMBERS, PRESENT = int(os.environ.get("HALLE_BENCH_MEMBERS", "12000")), 500
DAY, SESSION = "2018-06-19", "2019-06-18"


def generated(folder):
    """The example network, grown: towns with a membership each, and a session where five hundred came."""
    shutil.copytree(ROOT / "examples/la-27e-region", folder)

    def grow(path, rows):
        """Rows are written under the headings that the file has."""
        with open(folder / path, encoding="utf8", newline="") as file:
            heads = next(csv.reader(file))
        with open(folder / path, "a", encoding="utf8", newline="") as file:
            csv.DictWriter(file, heads, restval="", lineterminator="\n").writerows(rows)

    towns = [f"ville-{i:05}" for i in range(MEMBERS)]
    grow("members/organisations.csv", ({"id": town, "name": f"Ville {i:05} sur Loire", "kind": "commune"} for i, town in enumerate(towns)))
    grow("members/memberships.csv", ({"id": f"adhesion-{town}", "category": "villes", "organisation": town, "reciprocal": "no"} for town in towns))
    grow("members/membership-states.csv", ({"id": f"adhesion-{town}-2018", "membership": f"adhesion-{town}", "state": "admitted", "effective_on": "2018-01-01", "known": "on"} for town in towns))
    session = folder / "sessions" / SESSION
    session.mkdir()
    old = (folder / "sessions" / DAY / "session.toml").read_text("utf8")
    (session / "session.toml").write_text(old.replace(f'held_on = "{DAY}"', f'held_on = "{SESSION}"'), "utf8")

    def sheet(name, head, rows):
        with open(session / name, "w", encoding="utf8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *rows])

    sheet("agenda.csv", ["id", "position", "kind", "title", "minutes"],
          ([f"{SESSION}-{i}", i, "vote", f"Point {i} de l’ordre du jour", ""] for i in range(1, 11)))
    (session / "item").mkdir()
    for i in range(1, 11):
        prose = "\n\n".join(f"Paragraphe {n} : " + "la séance entend le rapport et en débat. " * 8 for n in range(5))
        (session / "item" / f"{SESSION}-{i}.md").write_text(prose + "\n", "utf8")
    sheet("attendance.csv", ["id", "position", "person", "family_name", "given_name", "organisation", "stated", "standing", "state"],
          ([f"{SESSION}-a{i}", i + 1, "", f"Nom{i:03}", "Prénom", towns[i], f"Ville {i:05} sur Loire", "voter", "present"] for i in range(PRESENT)))
    sheet("resolutions.csv", ["id", "item", "position", "number", "title", "text", "matter"],
          ([f"{SESSION}-r{i}", f"{SESSION}-{i}", i, i, f"Résolution {i}", "L’assemblée approuve ce qui lui est présenté.", "ordinary"] for i in range(1, 11)))


def run(*args):
    done = subprocess.run([HALLE, *map(str, args)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"halle {args[0]}: {done.stdout}{done.stderr}")
    return done.stdout


class House:
    def __init__(self, *where):
        self.where = where
        start = time.perf_counter()
        self.process = subprocess.Popen(
            [HALLE, "serve", *map(str, where), "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)\s*$", self.process.stdout.readline()).group(1))
        assert self.get("/")[0] == 200
        self.start = time.perf_counter() - start
        link = run("sign-in", "bench@exemple.invalid", *where, "--administrator", "Mesure").strip()
        answer = self.ask("POST", urllib.parse.urlsplit(link).path, "")
        self.cookie = answer.getheader("set-cookie").split(";")[0]
        answer.read()

    def ask(self, method, path, body=None, cookie=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        headers = {"cookie": cookie} if cookie else {}
        if body is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        return connection.getresponse()

    def get(self, path, signed_in=False):
        answer = self.ask("GET", path, cookie=self.cookie if signed_in else None)
        return answer.status, answer.read()

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s*(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def nginx(folder, page):
    """The same bytes as a static file."""
    (folder / "www").mkdir()
    (folder / "www/page.html").write_bytes(page)
    port = 20_000 + os.getpid() % 20_000
    owner = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(f"""
        {owner} daemon off; worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/error.log;
        events {{ worker_connections 1024; }}
        http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; types {{ text/html html; }}
            client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
            uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5; keepalive_requests 1000000;
            server {{ listen 127.0.0.1:{port}; root {folder}/www; }} }}""")
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    process = subprocess.Popen([program, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", "/page.html")
            assert connection.getresponse().read() == page
            return process, f"http://127.0.0.1:{port}/page.html"
        except ConnectionRefusedError:
            time.sleep(0.05)
    sys.exit("nginx did not start")


def load(url, cookie=None, seconds=SECONDS):
    """Requests a second and the 99th percentile in milliseconds."""
    args = ["wrk", "-t2", "-c32", f"-d{seconds}s", "--latency", url]
    if cookie:
        args[1:1] = ["-H", f"cookie: {cookie}"]
    said = subprocess.run(args, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        sys.exit(f"{url}: {said}")
    p99, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1)), float(p99) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def compared(base_url, url, cookie=None):
    load(url, cookie, 1)
    rounds = [(load(base_url), load(url, cookie)) for _ in range(3)]
    base = statistics.median(one[0] for one, _ in rounds)
    own = statistics.median(one[0] for _, one in rounds)
    return base, own, statistics.median(one[1] for _, one in rounds)


def timed(ask):
    start = time.perf_counter()
    status, body = ask()
    assert status == 200, status
    return (time.perf_counter() - start) * 1000, len(body)


def pdf(house):
    """The minutes of five hundred, typeset first, then after a change, then as they were kept."""
    path = f"/assemblees/{SESSION}/proces-verbal.pdf"
    first, size = timed(lambda: house.get(path, True))
    sheet = f"/assemblees/{SESSION}/saisie/ordre-du-jour"
    fields = {"form": "bench-1", "kind": "information", "title": "Un point de plus"}
    answer = house.ask("POST", sheet, urllib.parse.urlencode(fields), house.cookie)
    assert answer.status == 303, (answer.status, answer.read()[:400])
    changed, _ = timed(lambda: house.get(path, True))
    return first, changed, timed(lambda: house.get(path, True))[0], size


def measured(name, house, folder):
    directory = f"/reseau/adherents?au={DAY}&page=100"
    for label, path, cookie in [
        ("anonymous page", f"/reseau?au={DAY}", None),
        ("the same, signed in", f"/reseau?au={DAY}", house.cookie),
        ("anonymous directory, 50 of 12,000", directory, None),
        ("the same, signed in", directory, house.cookie),
        ("a member's page, signed in", "/reseau/organisations/ville-00042", house.cookie),
    ]:
        status, page = house.get(path, cookie is not None)
        assert status == 200, (path, status)
        process, still = nginx(pathlib.Path(tempfile.mkdtemp(dir=folder)), page)
        reference, own, p99 = compared(still, f"http://127.0.0.1:{house.port}{path}", cookie)
        process.terminate()
        process.wait()
        print(f"| {name} | {label} | {len(page) / 1000:.1f} kB | {own:,.0f} | {reference:,.0f} | {own / reference:.2f} | {p99:.1f} ms |", flush=True)
    first, changed, again, size = pdf(house)
    return [
        f"{name}: minutes with {PRESENT} present to PDF ({size / 1000:.0f} kB): first {first:.0f} ms, after a change {changed:.0f} ms, again {again:.0f} ms",
        f"{name}: start to first page {house.start * 1000:.0f} ms; memory after all this {house.memory():.0f} MB",
    ]


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="halle-bench-"))
    folder.chmod(0o755)
    more = []
    try:
        generated(folder / "house")
        server = os.environ["HALLE_TEST_POSTGRES"]
        print(f"{os.cpu_count()} processors; wrk -t2 -c32, {SECONDS} s, median of three, in turn with nginx\n")
        print("| engine | page | size | a second | nginx, the same bytes | ratio | 99th percentile |\n|---|---|---|---|---|---|---|")
        for name, where in [("SQLite", ["--data", folder / "data"]), ("PostgreSQL", ["--database", server])]:
            start = time.perf_counter()
            run("import", folder / "house", *where)
            more.append(f"{name}: import of {MEMBERS:,} members {time.perf_counter() - start:.1f} s")
            house = House(*where)
            try:
                more += measured(name, house, folder)
            finally:
                house.stop()
        print("\n" + "\n".join(f"- {line}" for line in more))
    finally:
        shutil.rmtree(folder)


main()
