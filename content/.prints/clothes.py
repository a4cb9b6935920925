"""Neck, shoulders and what is worn on them, in body units (the pit of the neck lies at y 1.75)."""
import math
import kit
from faces import table
from features import smooth

SHOULDERS = [(1.36, .26), (1.46, .40), (1.58, .70), (1.70, 1.10), (1.82, 1.52), (1.98, 1.84), (2.2, 2.02), (2.6, 2.10), (3.2, 2.16), (4.4, 2.2)]
DEPTH = [(1.36, .18), (1.56, .30), (1.74, .46), (1.86, .55), (2.0, .62), (2.3, .74), (2.7, .84), (3.4, .88), (4.4, .86)]


class Body:
    def __init__(self, wide=1.0, slope=0, thick=1.0, neck=1.0, bust=0):
        self.wide, self.slope, self.thick, self.neck, self.bust = wide, slope, thick, neck, bust

    def width(self, y):
        w = table(SHOULDERS, y - self.slope * max(0, min(1, (y - 1.4) / .5)))
        return .42 + (w - .42) * self.wide if w > .42 else w

    def depth(self, x, y):
        arm = .10 * math.exp(-((abs(x) - 1.5 * self.wide) / .09) ** 2) * min(1, max(0, (y - 2.35) / .5))
        chest = self.bust * math.exp(-((abs(x) - .62) / .42) ** 2 - ((y - 3.05) / .5) ** 2)
        return -arm + chest

    def at(self, y, a):
        w, d = self.width(y), table(DEPTH, y) * self.thick
        s, c = math.sin(math.radians(a)), math.cos(math.radians(a))
        x, z = w * math.copysign(abs(s) ** .85, s), math.copysign(abs(c) ** .85, c)
        return x, y, -.22 + d * z + (self.depth(x, y) if c > 0 else 0)

    def on(self, x, y, lift=.02):
        w, d = self.width(y), table(DEPTH, y) * self.thick
        t = min(.995, abs(x) / w)
        n = 2 / .85
        return x, y, -.22 + d * (1 - t ** n) ** (1 / n) + self.depth(x, y) + lift

    def rows(self):
        ys = [1.38 + i * .035 for i in range(30)] + [2.45 + i * .1 for i in range(22)]
        return [[self.at(y, a) for a in range(-180, 181, 6)] for y in ys]

    def throat(self, head):
        """The neck runs from under the jaw into the shoulders, leaning a little forward."""
        k, rows = self.neck, []
        for i in range(22):
            t = i / 21
            y = .45 + 1.55 * t
            w = (.50 - .03 * math.sin(t * math.pi) + .16 * max(0, t - .72) * 2) * k
            d = (.50 + .06 * t) * k
            z = -.22 - .10 * t
            rows.append([(w * math.sin(math.radians(a)), y, z + d * math.cos(math.radians(a)) + .05 * math.exp(-(a / 16) ** 2 - ((t - .5) / .18) ** 2)) for a in range(-180, 181, 8)])
        return rows

    def collar(self, gap=30, height=.30, low=1.72, spread=1.0, back=1.30, drop=.0):
        """A standing collar: a ring about the neck, open `gap` degrees to each side of the front."""
        rows = []
        for i in range(9):
            t = i / 8
            row = []
            for a in [gap + (360 - 2 * gap) * j / 60 for j in range(61)]:
                c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
                f = (1 + c) / 2
                base = 1.46 + (low - 1.46) * f + .02
                top = back + (low - height - back) * f
                w = (.62 + .07 * (1 - t)) * spread * self.neck
                row.append((w * s, base + (top - base) * t + drop * f * t, -.27 + (w * .98 + .1 * f * (1 - t)) * c))
            rows.append(row)
        return rows

    def turned(self, tip=(.42, 2.26), gap=9, shoulder=(.80, 1.68), neck=.60, open_at=1.84, stand=.20):
        """A turned-down collar: from the fold about the neck outwards to two points in front."""
        rim = [(gap, tip), (34, (tip[0] * .45 + shoulder[0] * .55, tip[1] * .5 + shoulder[1] * .5)), (62, shoulder), (110, (.74, 1.52)), (180, (0, 1.46))]
        rows = [[] for _ in range(7)]
        for j in range(81):
            a = gap + (360 - 2 * gap) * j / 80
            b = min(a, 360 - a)
            k = 1 if a <= 180 else -1
            c = (1 + math.cos(math.radians(b))) / 2
            top = (neck * self.neck * math.sin(math.radians(b)) ** .9 * k + k * .03, 1.26 + (open_at - stand - 1.26) * c ** 1.5 + stand * max(0, c - .75) * 2.4, -.28 + neck * math.cos(math.radians(b)))
            for (a0, p), (a1, q) in zip(rim, rim[1:]):
                if b <= a1:
                    u = (b - a0) / (a1 - a0)
                    x, y = p[0] + (q[0] - p[0]) * u, p[1] + (q[1] - p[1]) * u
                    break
            z = self.on(x, max(y, 1.5))[2] + .06 if b < 90 else -.25 - .62 * (b - 90) / 90
            for i, row in enumerate(rows):
                t = i / 6
                row.append(tuple(top[n] + ((k * x, y, z)[n] - top[n]) * t + (.05 * math.sin(t * math.pi) if n == 2 and b < 90 else 0) for n in range(3)))
        return rows


class Cloth:
    """Cuts clothes onto the body: flat shapes and lines in body coordinates, seen in the body's view."""

    def __init__(self, body, view, rnd):
        self.body, self.view, self.k, self.rnd = body, view, view.scale / 180, rnd

    def flat(self, pts, lift=.02):
        return [self.view.place(self.body.on(x, y, lift))[:2] for x, y in pts]

    def area(self, pts, fill, line=kit.INK, width=3, curved=False):
        p = smooth(pts + pts[:1]) if curved else dense(pts + pts[:1])
        return kit.poly(self.flat(p), fill, line, width)

    def line(self, pts, widths, fill=kit.INK, curved=True):
        return kit.ribbon(self.flat(smooth(pts) if curved else dense(pts)), [w * self.k for w in widths], fill, False)

    def both(self, pts, fill, **k):
        return self.area(pts, fill, **k) + self.area([(-x, y) for x, y in pts], fill, **k)

    def sleeves(self, fill=kit.INK, w=9):
        """Where the arm lies against the chest."""
        return "".join(self.line([(k * 1.46 * self.body.wide, 2.72), (k * 1.49 * self.body.wide, 3.0), (k * 1.5 * self.body.wide, 3.5), (k * 1.53 * self.body.wide, 4.3)], [1, w, w, w * 1.3], fill) for k in (-1, 1))

    def creases(self, fill=kit.INK, w=6):
        """Folds at the armpits and elbows, never twice the same."""
        s = ""
        for k in (-1, 1):
            b, j = self.body.wide, lambda: self.rnd.uniform(-.09, .09)
            s += self.line([(k * 1.40 * b, 2.66), (k * 1.26 * b + j(), 2.5), (k * 1.16 * b + j(), 2.22 + 2 * j())], [1, w, 1], fill) + self.line([(k * 1.38 * b, 2.82), (k * 1.22 * b, 2.76 + j()), (k * 1.02 * b + 2 * j(), 2.8 + 2 * j())], [1, w * .8, 1], fill)
            s += self.line([(k * 1.56 * b, 2.74), (k * 1.68 * b + j(), 2.56), (k * 1.74 * b + j(), 2.3 + 2 * j())], [1, w, 1], fill) + self.line([(k * 1.62 * b, 3.2 + 3 * j()), (k * 1.78 * b, 3.12 + 2 * j()), (k * 1.92 * b, 3.16 + 3 * j())], [1, w, 1], fill)
        return s

    def button(self, x, y, fill, r=.055, line=kit.INK):
        return kit.poly(self.flat([(x + r * math.cos(a / 6 * math.pi), y + r * math.sin(a / 6 * math.pi)) for a in range(12)]), fill, line, 2)


def dense(pts, step=.12):
    """Points along straight edges, so that they bend with the body."""
    out = []
    for (x0, y0), (x1, y1) in zip(pts, pts[1:]):
        n = max(1, int(math.hypot(x1 - x0, y1 - y0) / step))
        out += [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n) for i in range(n)]
    return out + [pts[-1]]
