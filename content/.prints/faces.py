"""Heads in the round: the skull and jaw, the nose and lips as bumps, and the features cut in ink upon them."""
import math

# Front (z) and back (z) of the head at each height, without nose; y is in model units, the chin lies at 1.15.
FRONT = [(-1.35, -.08), (-1.3, .30), (-1.2, .55), (-1.0, .78), (-.8, .88), (-.5, .94), (-.25, .95), (-.05, .89), (.2, .90), (.45, .93), (.62, .96), (.75, .95), (.86, .90), (1.0, .96), (1.08, .93), (1.15, .78)]
BACK = [(-1.35, -.12), (-1.3, -.50), (-1.2, -.78), (-1.0, -1.02), (-.7, -1.15), (-.3, -1.15), (.1, -.95), (.4, -.45), (.6, -.16), (.75, .0), (.9, .22), (1.05, .48), (1.15, .70)]


def table(rows, y):
    """Smooth interpolation through a table (Catmull and Rom over uneven keys)."""
    if y <= rows[0][0]:
        return rows[0][1]
    for i in range(len(rows) - 1):
        (y0, a), (y1, b) = rows[i], rows[i + 1]
        if y <= y1:
            t = (y - y0) / (y1 - y0)
            p, q = rows[max(i - 1, 0)], rows[min(i + 2, len(rows) - 1)]
            m0 = (b - p[1]) / ((y1 - p[0]) or 1) * (y1 - y0)
            m1 = (q[1] - a) / ((q[0] - y0) or 1) * (y1 - y0)
            return (2 * t**3 - 3 * t * t + 1) * a + (t**3 - 2 * t * t + t) * m0 + (3 * t * t - 2 * t**3) * b + (t**3 - t * t) * m1
    return rows[-1][1]


def square(y):
    """How boxy a section is: the skull is, the muzzle is not, so that a turned cheek falls in towards the mouth."""
    return 2.3 - .62 * max(0, min(1, (y - .12) / .55))


def bell(dx, dy, rx, ry):
    return math.exp(-(dx / rx) ** 2 - (dy / ry) ** 2)


class Head:
    """Shape of one head. All numbers are departures a reader can see: widths, lengths, the nose, the flesh."""

    def __init__(self, temple=.80, cheek=.83, jaw=.70, chin=.40, long=1.0, wide=1.0, nose=1.0, nosew=1.0, nosel=1.0, hook=0, brow=1.0, fat=0, bone=1.0, chinout=0, lips=1.0, skull=1.0, socket=1.0):
        self.long, self.wide, self.fat, self.skull = long, wide, fat, skull
        self.nose, self.nosew, self.nosel, self.hook, self.brow, self.bone, self.chinout, self.lips, self.socket = nose, nosew, nosel, hook, brow, bone, chinout, lips, socket
        mid = cheek * .42 + jaw * .58 + .015 + fat * .05
        self.w = [(-.45, temple), (-.1, (temple + cheek) / 2 + .01), (.2, cheek), (.5, mid), (.72, jaw + fat * .05), (.92, chin + (jaw - chin) * .44), (1.03, chin * .94), (1.10, chin * .72), (1.135, chin * .5), (1.15, chin * .22)]
        self.temple = temple

    def width(self, y):
        if y < -.45:
            t = min(1, (-.45 - y) / .9)
            return self.temple * max(0, 1 - t ** 2.3) ** .5 + .012
        return table(self.w, y)

    def bumps(self, x, y):
        n, s = self.nose, self.nosel
        tip = .36 * s + .02
        d = 0
        if -.3 < y < tip + .22:                                    # bridge, tip, wings
            t = min(1, max(0, (y + .16) / (tip + .16)))
            fall = 1 if y < tip else max(0, 1 - ((y - tip) / .13) ** 2)
            d += (.05 + .27 * t ** 1.25 + self.hook * .12 * math.sin(math.pi * min(1, t))) * n * fall * math.exp(-(x / ((.075 + .085 * t) * self.nosew)) ** 2)
            for k in (-1, 1):
                d += .13 * n * bell(x - k * .145 * self.nosew, y - tip - .0, .075, .085)
        for k in (-1, 1):
            d -= .085 * self.socket * bell(x - k * .32, y + .06, .19, .12)
            d += .035 * bell(x - k * .33, y + .03, .12, .06)
            d += .05 * self.brow * bell(x - k * .34, y + .30, .26, .09)
            d += .085 * self.bone * bell(x - k * .54, y - .16, .20, .16)
            d -= .05 * self.socket * bell(x - k * .66, y + .08, .15, .12)
            d -= .035 * max(0, 1.4 * self.bone - .7 - self.fat) * bell(x - k * .5, y - .55, .18, .2)
            d += .07 * self.fat * bell(x - k * .42, y - .48, .24, .24)
            d -= .025 * bell(x - k * .30, y - .58, .05, .14)
        d += .045 * self.lips * bell(x, y - .64, .24, .055) + .05 * self.lips * bell(x, y - .77, .19, .05) - .03 * bell(x, y - .70, .28, .022)
        d += (.06 + self.chinout) * bell(x, y - 1.0, .19, .12)
        return d

    def warp(self, p):
        x, y, z = p
        return x * self.wide, y if y < .2 else .2 + (y - .2) * self.long, z

    def section(self, y):
        f, b = table(FRONT, y), table(BACK, y)
        if b < -.3:
            b = -.3 + (b + .3) * self.skull
        return self.width(y), (f + b) / 2, max(.01, (f - b) / 2)

    def on(self, x, y, lift=.012):
        """The point of the face in front of (x, y)."""
        w, zc, d = self.section(y)
        t = min(.985, abs(x) / w)
        return self.warp((x, y, zc + d * (1 - t ** (n := square(y))) ** (1 / n) + self.bumps(x, y) + lift))

    def around(self, y, a, out=0):
        """The point of the head at the height y, a degrees from the front; `out` swells it (hair, caps)."""
        w, zc, d = self.section(y)
        s, c = math.sin(math.radians(a)), math.cos(math.radians(a))
        e = 2 / square(y)
        x, z = w * math.copysign(abs(s) ** e, s), math.copysign(abs(c) ** e, c)
        px, pz = x * (1 + out), zc + d * z * (1 + out)
        if c > 0:
            pz += self.bumps(x, y) * min(1, c * 3)
        return self.warp((px, y - out * max(0, -.5 - y) * .9, pz))

    def rows(self):
        ys = [-1.35 + .9 * (1 - math.cos(i / 16 * math.pi / 2)) for i in range(16)] + [-.45 + i * .025 for i in range(65)]
        angles = [i * 2.4 - 120 for i in range(101)] + [126 + i * 9 for i in range(13)]
        rows = [[self.around(y, a) for a in angles] for y in ys]
        return rows + [[(p[0] * .1, p[1] + .01, p[2] * .9) for p in rows[-1]]]

    def ear_line(self, side, size=1.0, out=1.0):
        """The inner rim of the ear, as model points to cut along."""
        pts = [(.07, -.06), (.05, -.17), (-.03, -.215), (-.10, -.14), (-.115, -.02), (-.07, .10), (-.01, .15)]
        return [self.warp((side * (self.width(.1) * .98 + (.13 + .13 * max(0, -a / .19)) * out), .09 + b * size, -.12 + a)) for a, b in pts]

    def ear(self, side, size=1.0, out=1.0):
        """A thin shell standing off the head."""
        rows = []
        for i in range(13):
            u = i / 12 * math.pi
            row = []
            for j in range(17):
                v = j / 16 * 2 * math.pi
                a, b, c = math.sin(u) * math.cos(v), -math.cos(u), math.sin(u) * math.sin(v)
                lobe = 1 - .30 * max(0, b)
                row.append((side * (self.width(.1) * .98 + (.065 + .06 * a) * out + .13 * out * max(0, -c)), .09 + b * .30 * size, -.12 + c * .19 * size * lobe - b * .02))
            rows.append([self.warp(p) for p in row])
        return rows
