#!/usr/bin/env python3
"""How france.tsv.br was made. Needed again only for another year's; nothing runs it at build.

    pip install brotli
    npm pack @etalab/decoupage-administratif@6.0.0      # 2026; its README says which version holds which year
    python3 make.py 2019=FOLDER 2021=FOLDER … 2026=FOLDER

each FOLDER being the `data` of one version. The last one is the edition; the earlier ones only tell when a commune was last
seen under its own code, and that of 2019 the day of each merger since 1943. The figures are those of INSEE and of the DGCL,
under the Licence Ouverte 2.0.

One line a territory, tab-separated, UTF-8 (docs/format.md says it in full):

    edition  year  source
    region-84  name
    departement-38  name  region's code
    epci-200040715  name  type
    commune-38185  name  population  SIREN  EPCI's code
    former  commune-01340  name  how  commune-01015  since: a day, or the year of the edition that first lacks it
"""
import json
import sys
from pathlib import Path

import brotli

HERE = Path(__file__).parent
SOURCE = "INSEE, DGCL ; paquet @etalab/decoupage-administratif"
HOW = {"commune-deleguee": "delegated", "commune-associee": "associated", "arrondissement-municipal": "ward"}


def read(folder, name):
    return json.loads((Path(folder) / f"{name}.json").read_text())


def departement(code):
    return code[:3] if code[:2] in ("97", "98") else code[:2]


def rows(folder, year, earlier, history):
    communes, regions = read(folder, "communes"), read(folder, "regions")
    current = {one["code"]: one for one in communes if one["type"] == "commune-actuelle"}
    epci = read(folder, "epci")
    of = {member["code"]: one["code"] for one in epci for member in one["membres"]}
    yield "edition", str(year), SOURCE
    for one in sorted(regions, key=lambda one: one["code"]):
        yield f"region-{one['code']}", one["nom"]
    for one in sorted(read(folder, "departements"), key=lambda one: one["code"]):
        yield f"departement-{one['code']}", one["nom"], one["region"]
    for one in sorted(epci, key=lambda one: one["code"]):
        yield f"epci-{one['code']}", one["nom"], one["type"]
    for code, one in sorted(current.items()):
        assert departement(code) == one["departement"], code
        yield (f"commune-{code}", one["nom"], str(one.get("population", "")), one.get("siren", ""), of.get(code, ""))
    # what is part of a commune, then the codes that it took over, then those that history alone knows
    into = {one["code"]: (one["chefLieu"] if "chefLieu" in one else one["commune"], one["nom"], HOW[one["type"]])
            for one in communes if one["type"] != "commune-actuelle"}
    for code, one in current.items():
        for old in one.get("anciensCodes", []):
            into.setdefault(old, (code, "", "merged"))
    ended, records = history
    for code in ended:
        into.setdefault(code, ("", "", "merged"))
    seen = {}
    for then, codes in earlier:
        for code, name in codes.items():
            seen[code] = (then, name)
    years = [then for then, _ in earlier] + [year]
    for code, (new, name, how) in sorted(into.items()):
        last, named = seen.get(code, (None, ""))
        day, old, left = ended.get(code, ("", "", ""))
        since = str(years[years.index(last) + 1]) if last and code not in current else day
        new = new or successor(code, ended, records, into, current)
        # under a code that is still a commune's, a name alone is left to tell
        if new in current and (name or named or old) and not (code in current and how == "merged"):
            yield "former", f"commune-{code}", name or named or old, how, f"commune-{new}", since


def history_of(folder):
    """The last end of each commune that ended, by code: day, name, id of what followed; and every record by id."""
    records = {one["id"]: one for one in read(folder, "historique-communes")}
    ends = [one for one in records.values() if one["type"] == "COM" and "dateFin" in one]
    ended = {}
    for one in sorted(ends, key=lambda one: one["dateFin"]):
        ended[one["code"]] = (one["dateFin"], one["nom"], one.get("successeur", ""))
    return ended, records


def successor(code, ended, records, into, current):
    for _ in range(9):
        followed = records.get(ended.get(code, ("", "", ""))[2])
        if not followed:
            return ""
        code = followed.get("pole", followed["id"]).split("-")[1].split("@")[0]
        if code in current:
            return code
        if into.get(code, ("",))[0] in current:
            return into[code][0]
    return ""


def main(arguments):
    folders = [argument.split("=", 1) for argument in arguments]
    *earlier, (year, last) = [(int(year), folder) for year, folder in folders]
    before = [(then, {one["code"]: one["nom"] for one in read(folder, "communes") if one["type"] == "commune-actuelle"})
              for then, folder in earlier]
    text = "".join("\t".join(row) + "\n" for row in rows(last, year, before, history_of(earlier[0][1])))
    (HERE / "france.tsv.br").write_bytes(brotli.compress(text.encode(), quality=11, lgwin=22))
    print(len(text), "bytes,", len(text.splitlines()), "lines")


if __name__ == "__main__":
    main(sys.argv[1:])
