"""What bin/bench failover shows: a house on PostgreSQL with synchronous replication loses nothing that it acknowledged when its
primary is killed and the standby promoted, under writes.

Two clusters of their own in a temporary folder; the house is given both addresses and finds the one that takes writes.
"""

import http.client, os, pathlib, pwd, re, secrets, shutil, signal, socket, subprocess, sys, tempfile, threading, time, urllib.parse

HALLE = os.environ["HALLE_BINARY"]
ACTS = int(os.environ.get("HALLE_FAILOVER_ACTS", "400"))
CLIENTS = 8
SHEET = "/reseau/saisie/organisations"


def programs():
    told = os.environ.get("HALLE_POSTGRES_BIN")
    found = [pathlib.Path(told)] if told else sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return found[-1] if found else sys.exit("no PostgreSQL in /usr/lib/postgresql: set HALLE_POSTGRES_BIN")


def owner():
    """PostgreSQL refuses to run as root."""
    names = {user.pw_name for user in pwd.getpwall()}
    return None if os.getuid() else ("postgres" if "postgres" in names else "nobody")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    def __init__(self, folder, name, password):
        self.folder, self.data, self.log, self.port = folder, folder / name, folder / f"{name}.log", free_port()
        self.password = password

    def run(self, program, *args, given=None):
        command = [programs() / program, *map(str, args)]
        if owner():
            command = ["runuser", "-u", owner(), "--", *command]
        environment = {**os.environ, "PGPASSWORD": self.password}
        done = subprocess.run(command, input=given, stdin=None if given else subprocess.DEVNULL, capture_output=True, text=True, cwd="/", env=environment)
        if done.returncode:
            sys.exit(f"{program}: {done.stdout}{done.stderr}{self.log.read_text() if self.log.exists() else ''}")
        return done.stdout.strip()

    def start(self):
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{self.folder}' -c fsync=on -c synchronous_commit=on"
        # its output goes to its log: a pipe that a server inherits would never end
        command = [programs() / "pg_ctl", "-D", self.data, "-l", self.log, "-w", "-t", "60", "-o", options, "start"]
        if owner():
            command = ["runuser", "-u", owner(), "--", *command]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
        self.pid = int((self.data / "postmaster.pid").read_text().split()[0])

    def ask(self, text):
        return self.run("psql", "-X", "-A", "-t", "-h", "127.0.0.1", "-p", self.port, "-U", "halle", "-d", "postgres", "-c", text)

    def kill(self):
        """All of it at once, as when the machine loses its current: the first process and those that it started."""
        pids = [self.pid] if hasattr(self, "pid") else []
        for place in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = int(place.read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            if parent in pids[:1]:
                pids.append(int(place.parent.name))
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass


def replicated(folder):
    """A primary, and a standby that every commit waits for."""
    password = secrets.token_hex(16)
    (folder / "password").write_text(password)
    shutil.chown(folder, owner()) if owner() else None
    shutil.chown(folder / "password", owner()) if owner() else None
    primary, standby = Cluster(folder, "primary", password), Cluster(folder, "standby", password)
    primary.run("initdb", "-D", primary.data, "-U", "halle", f"--pwfile={folder / 'password'}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C")
    primary.start()
    source = f"host=127.0.0.1 port={primary.port} user=halle password={password} application_name=standby"
    primary.run("pg_basebackup", "-D", standby.data, "-R", "-X", "stream", "--checkpoint=fast", "-d", source)
    standby.start()
    primary.ask("alter system set synchronous_standby_names = 'standby'")
    primary.ask("select pg_reload_conf()")
    while primary.ask("select sync_state from pg_stat_replication") != "sync":
        time.sleep(0.1)
    return primary, standby


def halle(*args):
    done = subprocess.run([HALLE, *map(str, args)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"halle {args[0]}: {done.stdout}{done.stderr}")
    return done.stdout.strip()


class Ledger:
    """What was sent, what of it was answered and when, how often the house could not."""

    def __init__(self):
        self.lock, self.answered, self.sent, self.times, self.unable, self.refused = threading.Lock(), set(), 0, [], 0, []
        self.over = threading.Event()

    def next(self):
        with self.lock:
            self.sent += 1
            return f"essai-{self.sent}"


def post(port, cookie, form, speaker):
    """The status, or nothing where the house fell silent."""
    body = urllib.parse.urlencode({"form": form, "name": f"Essai {form}", "kind": "commune"})
    headers = {"cookie": cookie, "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": speaker}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("POST", SHEET, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def client(ledger, port, cookie, number):
    count = 0
    while not ledger.over.is_set():
        form = ledger.next()
        while True:
            count += 1
            # each request speaks for an address of its own, so that none waits for the limits
            status = post(port, cookie, form, f"10.{number}.{count >> 8 & 255}.{count & 255}")
            with ledger.lock:
                if status == 303:
                    ledger.answered.add(form)
                    ledger.times.append(time.perf_counter())
                elif status is None or status >= 500:
                    ledger.unable += 1
                else:
                    ledger.refused.append((form, status))
            if status is not None and status < 500:
                break
            # the same form again: it acts once
            time.sleep(0.1)


def wait_for(ledger, count, what):
    end = time.perf_counter() + 120
    while len(ledger.answered) < count:
        if time.perf_counter() > end or ledger.refused:
            sys.exit(f"{what}: {len(ledger.answered)} acts answered, {ledger.unable} not; refused: {ledger.refused[:3]}")
        time.sleep(0.01)


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="halle-failover-"))
    folder.chmod(0o755)
    primary = standby = server = None
    try:
        primary, standby = replicated(folder)
        url = f"postgres://halle:{primary.password}@127.0.0.1:{primary.port},127.0.0.1:{standby.port}/postgres?target_session_attrs=read-write"
        server = subprocess.Popen([HALLE, "serve", "--database", url, "--listen", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"],
            stdout=subprocess.PIPE, text=True, env={**os.environ, "HALLE_LOG": "off"})
        port = int(re.search(r":(\d+)\s*$", server.stdout.readline()).group(1))
        link = halle("sign-in", "bench@exemple.invalid", "--database", url, "--administrator", "Mesure")
        entrance = http.client.HTTPConnection("127.0.0.1", port)
        entrance.request("POST", urllib.parse.urlsplit(link).path, "")
        cookie = entrance.getresponse().getheader("set-cookie").split(";")[0]

        ledger = Ledger()
        clients = [threading.Thread(target=client, args=(ledger, port, cookie, number)) for number in range(CLIENTS)]
        for one in clients:
            one.start()
        wait_for(ledger, ACTS // 2, "before")
        primary.kill()
        with ledger.lock:
            before = len(ledger.answered)
        killed = time.perf_counter()
        standby.run("pg_ctl", "-D", standby.data, "-w", "-t", "60", "promote")
        promoted = time.perf_counter()
        wait_for(ledger, before + ACTS // 2, "after")
        ledger.over.set()
        for one in clients:
            one.join()

        assert not ledger.refused, ledger.refused[:3]
        there = set(standby.ask("select id from organisation where name like 'Essai %'").split("\n"))
        lost, invented = ledger.answered - there, there - ledger.answered
        assert not lost, f"answered and lost: {sorted(lost)[:5]}"
        assert not invented, f"nobody sent: {sorted(invented)[:5]}"
        twice = standby.ask("select count(*) from (select object from journal group by act, object having count(*) > 1 and object like '%essai-%') t")
        assert twice == "0", f"{twice} acts twice in the journal"
        # the house itself says that its chain is whole
        verified = halle("verify", "--database", url)
        again = min(at for at in ledger.times if at > promoted)
        print(f"primary killed under {CLIENTS} writers after {before} acts: {len(ledger.answered)} acknowledged, all there once; {ledger.unable} tries unanswered and sent again")
        print(f"standby promoted {promoted - killed:.1f} s after the kill, first act acknowledged {again - promoted:.1f} s after that")
        print(verified)
    finally:
        if server:
            server.kill()
            server.wait()
        for cluster in (primary, standby):
            if cluster:
                cluster.kill()
        shutil.rmtree(folder)


main()
