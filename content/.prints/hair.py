"""Hair as a cap of its own over the skull: where it ends, how thick it lies, and what is tied behind."""
import math


def ease(a, pts):
    """Linear interpolation over the angle from the front; the angle may be signed."""
    for (a0, v0), (a1, v1) in zip(pts, pts[1:]):
        if a <= a1:
            return v0 + (v1 - v0) * (a - a0) / ((a1 - a0) or 1)
    return pts[-1][1]


def cap(head, edge, thick, jag=0, rnd=None, part=None, n=30, lift=0):
    """Rows from the crown down to `edge(angle)`; `thick(angle, share)` is how far the hair stands off.

    `part` moves the crown whorl sideways, so that the hatching sweeps from a parting.
    """
    angles = [i * 3 - 180 for i in range(121)]
    cuts = [rnd.uniform(-1, 1) * jag if rnd and jag else 0 for _ in range(61)]
    grid = []
    for j in range(n + 1):
        t = j / n
        row = []
        for i, a in enumerate(angles):
            low = edge(a) + cuts[min(i, 120 - i) // 2 if not rnd else (i // 2) % 60]
            y = -1.34 + (low + 1.34) * (1 - math.cos(t * math.pi / 2)) ** .82
            out = thick(a, t) + (lift * max(0, 1 - abs(y + 1.2)) if lift else 0)
            row.append(head.around(y, a, out))
        grid.append(row)
    return grid


def mirrored(pts):
    """A profile over |angle| as a function of the signed angle."""
    return lambda a: ease(abs(a), pts)


def ball(head, at, r, stretch=(1, 1, 1), n=14):
    """An egg of hair at a model point: bun, tail."""
    x, y, z = at
    return [[head.warp((x + r * stretch[0] * math.sin(u) * math.cos(v), y - r * stretch[1] * math.cos(u), z + r * stretch[2] * math.sin(u) * math.sin(v)))
             for v in [i / n * 2 * math.pi for i in range(n + 1)]] for u in [i / n * math.pi for i in range(n + 1)]]


def tube(pts, radii, n=12, flat=1.0):
    """A tapering tube along model points: tails, braids, beards, stethoscopes."""
    out = []
    m = len(pts)
    for i, (x, y, z) in enumerate(pts):
        a, b = pts[max(i - 1, 0)], pts[min(i + 1, m - 1)]
        d = [b[k] - a[k] for k in range(3)]
        l = math.sqrt(sum(v * v for v in d)) or 1
        d = [v / l for v in d]
        e = (0, 0, 1) if abs(d[2]) < .8 else (1, 0, 0)
        u = [d[1] * e[2] - d[2] * e[1], d[2] * e[0] - d[0] * e[2], d[0] * e[1] - d[1] * e[0]]
        l = math.sqrt(sum(v * v for v in u)) or 1
        u = [v / l for v in u]
        w = [d[1] * u[2] - d[2] * u[1], d[2] * u[0] - d[0] * u[2], d[0] * u[1] - d[1] * u[0]]
        t = i / (m - 1) * (len(radii) - 1)
        k = min(int(t), len(radii) - 2)
        r = radii[k] + (radii[k + 1] - radii[k]) * (t - k)
        out.append([(x + r * (math.cos(q) * u[0] + flat * math.sin(q) * w[0]), y + r * (math.cos(q) * u[1] + flat * math.sin(q) * w[1]), z + r * (math.cos(q) * u[2] + flat * math.sin(q) * w[2])) for q in [j / n * 2 * math.pi for j in range(n + 1)]])
    return out
