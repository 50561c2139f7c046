"""What bin/bench search shows: how long a search takes someone who is signed in, at 1,000 and at 100,000 people, and what the index
costs; then the page of coverage, the list of organisations, and a spreadsheet of 10,000 lines into the larger of the two. Each house is generated, imported into SQLite and served by the release build; requests go one after the other over one
connection, as pages and as what comes while one types. Names are drawn from lists of syllables, with a seed: no one is real.
"""

import csv, http.client, json, os, pathlib, random, re, resource, shutil, signal, statistics, subprocess, sys, tempfile, time, urllib.parse

HALLE = os.environ["HALLE_BINARY"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZES = [(350, 1_000), (35_000, 100_000)]
LINES = 10_000
ASKED = int(os.environ.get("HALLE_BENCH_SEARCHES", "2000"))

SYLLABLES = "an bar bel bri car cha cor dan del dor fer gal gar gre jou lan lau len mar mau mer mon nan nor pel pont ran ric roc sal sar tau val ver vil".split()
ENDS = "ac ais ans ay court euil ie ière ies igny in is on oux y".split()
GIVEN = "Anne Bruno Chloé Denis Élodie Farid Gaëlle Hugo Inès Julien Karim Léa Malo Nadia Odile Paul Quentin Rose Samir Théo Ursule Yann Zoé".split()
SAID = "Un service d’ingénierie accompagne les communes rurales dans leurs projets d’eau, de mobilité et de santé.|La collectivité expérimente un budget participatif avec les habitants.|Laboratoire d’innovation publique : design de services, ateliers, évaluation.|Elle mène une démarche de sobriété et de transition écologique.".split("|")


def communes(folder):
    """The ids of France's communes, as a house of the example gives them."""
    run("import", ROOT / "examples/la-27e-region", "--data", folder)
    house = House(folder)
    try:
        rows = csv.DictReader(house.get("/reseau/couverture/liste.csv?de=commune").decode("utf-8-sig").splitlines())
        return ["commune-" + row["code"] for row in rows]
    finally:
        house.stop()


def generated(folder, organisations, people, places):
    """The example network, grown, each organisation on a commune. Rows are written under the headings that its files have."""
    draw = random.Random(27)
    shutil.copytree(ROOT / "examples/la-27e-region", folder)
    place = lambda: "".join(draw.choice(SYLLABLES) for _ in range(draw.choice([1, 2, 2, 3]))).capitalize() + draw.choice(ENDS)

    def grow(path, rows):
        with open(folder / path, encoding="utf8", newline="") as file:
            heads = next(csv.reader(file))
        with open(folder / path, "a", encoding="utf8", newline="") as file:
            csv.DictWriter(file, heads, restval="", lineterminator="\n").writerows(rows)

    names = [f"{draw.choice(['Commune de', 'Ville de', 'Saint-', 'Communauté de communes du', 'Syndicat d’eau de'])} {place()}".replace("- ", "-") for _ in range(organisations)]
    towns = [f"ville-{i:05}" for i in range(organisations)]
    grow("members/organisations.csv", ({"id": town, "name": name, "kind": "commune", "territory": places[i % len(places)], "about": draw.choice(SAID) if i % 3 == 0 else ""}
                                       for i, (town, name) in enumerate(zip(towns, names))))
    grow("members/memberships.csv", ({"id": f"adhesion-{town}", "category": "villes", "organisation": town, "reciprocal": "no"} for town in towns[::3]))
    grow("members/membership-states.csv", ({"id": f"adhesion-{town}-1", "membership": f"adhesion-{town}", "state": "admitted", "effective_on": "2018-01-01", "known": "on"}
                                           for town in towns[::3]))
    families = [place() for _ in range(people)]
    grow("members/people.csv", ({"id": f"personne-{i:06}", "family_name": family, "given_name": draw.choice(GIVEN)} for i, family in enumerate(families)))
    grow("members/mandates.csv", ({"id": f"mandat-{i:06}", "person": f"personne-{i:06}", "organisation": draw.choice(towns), "capacity": "representing", "title": draw.choice(["Maire", "Adjointe", "Directeur général", "Chargée de mission"])}
                                  for i in range(people)))
    # whole names, beginnings, mistakes, two words, subjects, what everyone bears, what nothing bears, a number
    asked = []
    for _ in range(200):
        name, family = draw.choice(names), draw.choice(families)
        cut, spoilt = draw.randrange(2, len(family) + 1), list(family.lower())
        at = draw.randrange(len(spoilt))
        spoilt[at] = draw.choice("aeinrst")
        asked += [name, family, family[:cut], "".join(spoilt), f"{draw.choice(GIVEN)} {family}"]
    asked += ["commune", "budget participatif", "eau", "ateliers design", "sa", "xylophone", "assemblée générale", "collectivites", "213801855", "la ville de"] * 20
    draw.shuffle(asked)
    return asked


def run(*args):
    done = subprocess.run([HALLE, *map(str, args)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"halle {args[0]}: {done.stdout}{done.stderr}")
    return done.stdout


class House:
    def __init__(self, where):
        self.started = time.perf_counter()
        self.process = subprocess.Popen([HALLE, "serve", "--data", where, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)\s*$", self.process.stdout.readline()).group(1))
        link = run("sign-in", "bench@exemple.invalid", "--data", where, "--administrator", "Mesure").strip()
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.connection.request("POST", urllib.parse.urlsplit(link).path, "", {"content-type": "application/x-www-form-urlencoded"})
        answer = self.connection.getresponse()
        self.cookie = answer.getheader("set-cookie").split(";")[0]
        answer.read()

    def get(self, path):
        self.connection.request("GET", path, headers={"cookie": self.cookie})
        answer = self.connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status)
        return body

    def ready(self):
        """Seconds until the index was made."""
        while json.loads(self.get("/api/v1/recherche?q=ville"))["as_of_act"] is None:
            time.sleep(0.02)
        return time.perf_counter() - self.started

    def memory(self):
        return int(re.search(r"VmRSS:\s*(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text()).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def timed(house, asked, path):
    times = []
    for i in range(ASKED):
        query = urllib.parse.urlencode({"q": asked[i % len(asked)]})
        start = time.perf_counter()
        house.get(f"{path}?{query}")
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=100)[98]


def page(house, path):
    """Milliseconds of the first answer, which counts, and of the median of the next ten."""
    def once():
        start = time.perf_counter()
        house.get(path)
        return (time.perf_counter() - start) * 1000
    first = once()
    return f"{path}: {first:.0f} ms first, {statistics.median(once() for _ in range(10)):.1f} ms after"


def spreadsheet(path):
    """Members that no house of this bench knows, each with the person who speaks for it."""
    draw = random.Random(28)
    with open(ROOT / "examples/la-27e-region/members/categories.csv", encoding="utf8", newline="") as file:
        category = next(row["label_fr"] for row in csv.DictReader(file) if row["id"] == "villes")
    with open(path, "w", encoding="utf8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Organisme", "Type", "Nom", "Prénom", "Fonction", "Courriel", "Catégorie", "Date d’adhésion"])
        for i in range(LINES):
            rows.writerow([f"Association des riverains {i:05}", "association", f"{draw.choice(SYLLABLES)}{draw.choice(ENDS)}".capitalize() + f"-{i}",
                           draw.choice(GIVEN), "Présidente", f"riverains-{i:05}@exemple.invalid", category, "01/03/2019"])


def imported(folder, where):
    """What a spreadsheet costs: seconds of work, and seconds on the clock."""
    spreadsheet(folder / "riverains.csv")
    costs = []
    # the writing plans it once more, as whoever accepts in the browser need not
    for last in (["--preview"], []):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        said = run("import", "adherents", folder / "riverains.csv", "--data", where, *last)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        costs.append((work, time.perf_counter() - start))
    (planned, waited), (whole, all) = costs
    told = f"previewed in {planned:.2f} s of work ({waited:.2f} s on the clock), written in {whole - planned:.2f} s more; in one go {whole:.2f} s of work ({all:.2f} s)"
    return f"spreadsheet of {LINES:,} lines, {re.findall(r'([0-9]+) écriture', said)[-1]} rows: {told}"


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="halle-bench-"))
    medians = {}
    try:
        print(f"{os.cpu_count()} processors; {ASKED:,} searches one after the other, signed in, over the loopback, SQLite\n")
        print("| organisations and people | address | median | 99th percentile |\n|---|---|---|---|")
        costs, places = [], communes(folder / "example")
        for organisations, people in SIZES:
            home = folder / f"house-{people}"
            asked = generated(home, organisations, people, places)
            run("import", home, "--data", folder / f"data-{people}")
            house = House(folder / f"data-{people}")
            try:
                made = house.ready()
                at_rest = house.memory()
                for label, path in [("a page", "/recherche"), ("while one types", "/recherche/apercu"), ("JSON", "/api/v1/recherche")]:
                    timed(house, asked[:100], path)
                    median, p99 = timed(house, asked, path)
                    medians[label, people] = median
                    print(f"| {organisations:,} and {people:,} | {label} | {median:.2f} ms | {p99:.2f} ms |", flush=True)
                costs.append(f"{people:,} people: index made {made:.1f} s after the start; memory {at_rest:.0f} MB, {house.memory():.0f} MB after all this")
                if people == SIZES[-1][1]:
                    costs += [page(house, path) for path in ("/reseau/couverture?au=2018-06-19", "/api/v1/couverture?au=2018-06-19", "/reseau/organisations", "/reseau/organisations?vue=carte", "/reseau/organisations.csv")]
            finally:
                house.stop()
        costs.append(imported(folder, folder / f"data-{people}"))
        small, large = (people for _, people in SIZES)
        growth = ", ".join(f"{label} {medians[label, large] / medians[label, small]:.1f} times" for label, people in medians if people == large)
        print("\n" + "\n".join(f"- {line}" for line in [*costs, f"growth of the median from {small:,} to {large:,}: {growth}"]))
    finally:
        shutil.rmtree(folder)


main()
