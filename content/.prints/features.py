"""Features cut upon a head: brows, eyes, nose, mouth, the lines of age. Coordinates are those of the face."""
import math
import kit

INK, CREAM = kit.INK, "#f6ead2"


def smooth(pts, n=8):
    """A Catmull and Rom curve through the points, any dimension."""
    out = []
    for i in range(len(pts) - 1):
        p0, p1, p2, p3 = pts[max(i - 1, 0)], pts[i], pts[i + 1], pts[min(i + 2, len(pts) - 1)]
        for k in range(n):
            t = k / n
            out.append(tuple(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3) for a, b, c, d in zip(p0, p1, p2, p3)))
    return out + [tuple(pts[-1])]


class Face:
    """Draws on one head in one view. The line weights are picture pixels."""

    def __init__(self, head, view, skin):
        self.head, self.view, self.skin, self.k = head, view, skin, view.scale / 180

    def flat(self, pts):
        return [self.view.place(self.head.on(x, y))[:2] for x, y in pts]

    def line(self, pts, widths, fill=INK):
        """A tapered stroke through face points."""
        return kit.ribbon(self.flat(smooth(pts)), [w * self.k for w in widths], fill)

    def area(self, pts, fill, close=True):
        return kit.poly(self.flat(smooth(pts + pts[:1] if close else pts)), fill)

    def brow(self, k, y=-.30, x=.34, w=.22, thick=13, arch=.05, tilt=0, fill=INK, tail=.35, fray=0):
        """k is -1 for the left of the picture, 1 for the right; tilt lifts the outer end."""
        pts = [(k * (x - w), y + .005 + tilt * .5), (k * (x - w * .35), y - arch * .75), (k * (x + w * .35), y - arch * .8 - tilt * .5), (k * (x + w), y + .05 - tilt)]
        s = self.line(pts, [thick * .75, thick, thick * .85, thick * tail, 1], fill)
        for i in range(fray):
            u = i / max(1, fray - 1)
            a, b = k * (x - w + 1.7 * w * u), y + .02 - arch * math.sin(math.pi * (u * .8 + .1))
            s += self.line([(a, b + .02), (a + k * .03, b - .03), (a + k * .09, b - .055)], [4, 4, 1], fill)
        return s

    def eye(self, k, x=.335, y=-.05, w=.165, open=.085, tilt=.012, gaze=(0, 0), lid=7, fold=.05, smile=0, lash=0, bag=0, iris=INK, crow=0):
        """Almond of paper, iris, a heavy upper lid, a light lower one; `fold` is how far the lid's crease stands off."""
        inn, out = x - w, x + w
        top = [(k * inn, y + .02), (k * (x - w * .45), y - open * .78), (k * (x + w * .15), y - open * .95), (k * (x + w * .65), y - open * .55 - tilt), (k * out, y + .005 - tilt * 2)]
        low = [(k * inn, y + .02), (k * (x - w * .3), y + open * (.5 - smile * .7)), (k * (x + w * .4), y + open * (.5 - smile * .8)), (k * out, y + .005 - tilt * 2)]
        t, l = smooth(top), smooth(low)
        shape = self.flat(t + l[::-1])
        d = kit.line_d(shape)
        r = .088
        centre = (k * x + gaze[0], y - open * .2 + gaze[1])
        disc = self.flat([(centre[0] + r * math.cos(a / 10 * math.pi), centre[1] + r * 1.02 * math.sin(a / 10 * math.pi)) for a in range(20)])
        glint = self.flat([(centre[0] - .028 + .021 * math.cos(a / 4 * math.pi), centre[1] - .02 + .021 * math.sin(a / 4 * math.pi)) for a in range(8)])
        s = kit.path(d, CREAM) + kit.inside(d, kit.poly(disc, iris) + kit.poly(glint, CREAM))
        s += self.line(top[:-1] + [(k * (out + .02), y - tilt * 2 + .012)], [2.5, lid, lid * 1.15, lid * 1.1, 3])
        s += self.line(low[1:], [1, 2.6, 3.2])
        if lash:
            s += self.line([(k * (out - .03), y - tilt * 2 - .01), (k * (out + .03), y - .03 - tilt * 2), (k * (out + .055), y - .055 - tilt * 2)], [lid, 5, 1])
        if fold:
            s += self.line([(k * (inn + .03), y - open * .5 - fold * .55), (k * x, y - open - fold), (k * (x + w * .7), y - open * .7 - fold), (k * (out + .03), y - fold * .5 - .01)], [1, 3.4, 3.2, 1], self.skin["deep"])
        if bag:
            s += self.line([(k * (x - w * .7), y + .085), (k * x, y + .125), (k * (x + w * .7), y + .095)], [1, bag, 1], self.skin["deep"])
        for i in range(crow):
            a = (i - (crow - 1) / 2) * .055
            s += self.line([(k * (out + .055), y + a * .5), (k * (out + .11), y + a * 1.1 + .005), (k * (out + .165 - abs(a) * .5), y + a * 2.0 + .02)], [1, 4, 1])
        return s

    def nose(self, side=1, ridge=.6, nostril=7, wing=True):
        """Wings and nostrils; the ridge is cut on the side away from the light."""
        h, s = self.head, ""
        ty, w = .36 * h.nosel + .02, h.nosew
        if ridge:
            s += self.line([(side * .105, -.16), (side * .075 * w, .0), (side * .085 * w, ty - .16), (side * .12 * w, ty - .06)], [1, 6 * ridge, 5 * ridge, 1], self.skin["deep"])
        for k in (-1, 1):
            s += self.line([(k * .03, ty + .105), (k * .085 * w, ty + .075), (k * .145 * w, ty + .085)], [2, nostril, 2])
            if wing:
                s += self.line([(k * .17 * w, ty - .07), (k * .225 * w, ty), (k * .21 * w, ty + .07), (k * .17 * w, ty + .09)], [1, 5, 5, 2])
        return s

    def mouth(self, w=.26, y=.70, smile=.03, thick=.05, lower=.06, colour=None, open=0, line=6, teeth=True, corner=True, skew=0):
        """Lips as two cut shapes and the line between; `open` shows the teeth of a smile."""
        c = colour or kit.mix(self.skin["shade"], kit.INKS["brick"], .55)
        a, b = (-w, y - smile - skew), (w, y - smile + skew)
        bow = [a, (-w * .5, y - thick * .75 - smile * .2), (-.05, y - thick), (0, y - thick * .72), (.05, y - thick), (w * .5, y - thick * .75 - smile * .2), b]
        mid = [a, (-w * .5, y + smile * .35), (0, y + smile * .55), (w * .5, y + smile * .35), b]
        mid2 = [(p[0], p[1] + open * (1 - (p[0] / w) ** 2)) for p in mid]
        low = [a, (-w * .55, y + lower * .62 + open * .8 + smile * .2), (0, y + lower + open + smile * .5), (w * .55, y + lower * .62 + open * .8 + smile * .2), b]
        s = kit.poly(self.flat(smooth(bow) + smooth(mid)[::-1]), kit.mix(c, INK, .22)) + kit.poly(self.flat(smooth(mid2) + smooth(low)[::-1]), c)
        if open:
            gap = kit.line_d(self.flat(smooth(mid) + smooth(mid2)[::-1]))
            s += kit.path(gap, INK)
            if teeth:
                up = [(p[0] * .93, p[1] - .004) for p in mid]
                dn = [(p[0] * .93, p[1] + open * .72 * (1 - (p[0] / w) ** 2)) for p in mid]
                s += kit.poly(self.flat(smooth(up) + smooth(dn)[::-1]), CREAM)
            s += self.line(mid2, [1, line * .5, 1])
        s += self.line([(a[0] - .012, a[1])] + mid[1:-1] + [(b[0] + .012, b[1])], [line * .6, line * .8, line, line * .8, line * .6])
        if corner:
            for k, p in ((-1, a), (1, b)):
                s += self.line([(p[0] + k * .01, p[1] - .03), (p[0] + k * .035, p[1]), (p[0] + k * .022, p[1] + .04)], [1, 5, 1])
        s += self.line([(-w * .36, y + lower + open + .06 + smile * .4), (0, y + lower + open + .075 + smile * .5), (w * .36, y + lower + open + .06 + smile * .4)], [1, 5, 1], self.skin["deep"])
        return s

    def folds(self, deep=5, y=0, long=1.0):
        """The fold from the wing of the nose past the corner of the mouth."""
        s = ""
        for k in (-1, 1):
            s += self.line([(k * .25, .38 + y), (k * .335, .50 + y), (k * .385, .50 + .16 * long + y), (k * .37, .50 + .25 * long + y)], [1, deep, deep, 1])
        return s

    def forehead(self, n=2, width=5, w=.36, y=-.62, gap=.1):
        s = ""
        for i in range(n):
            k = 1 - i * .18
            s += self.line([(-w * k, y + i * gap), (-w * k * .4, y + i * gap - .03), (w * k * .3, y + i * gap - .022), (w * k * .95, y + i * gap + .01)], [1, width, width * .8, 1])
        return s

    def frown(self, n=2):
        return "".join(self.line([(k * .05, -.34), (k * .065, -.26), (k * .045, -.17)], [1, 4.5, 1]) for k in ((-1, 1) if n == 2 else (1,)))

    def cheek(self, k, n=3, x=.62, y=.42, length=.2, width=5, fill=INK):
        """Gouges down the hollow of a cheek."""
        s = ""
        for i in range(n):
            a = x - i * .065
            s += self.line([(k * a, y - .03 * i), (k * (a - .03), y + length * .5), (k * (a - .085), y + length * (1 - .1 * i))], [1, width - i * .6, 1], fill)
        return s

    def blush(self, k, fill, x=.5, y=.27, n=4):
        """A young cheek: a few warm strokes."""
        return "".join(self.line([(k * (x - .13 + i * .06), y + .07), (k * (x - .1 + i * .06), y), (k * (x - .055 + i * .06), y - .08)], [1, 6, 1], fill) for i in range(n))

    def stubble(self, rnd, n=150, fill=INK, size=2.2, low=.52, upper=True):
        """Short cuts over jaw and lip where a beard would stand."""
        s = []
        while n > 0:
            x, y = rnd.uniform(-.72, .72), rnd.uniform(low, 1.12)
            mouth = abs(x) < .3 and .62 < y < .86
            if mouth or (not upper and y < .8) or (y < .8 and .2 < abs(x) < .36 and y < .62) or (abs(x) < .17 and y < .56) or (abs(x) > .3 and y < .5 + .3 * (abs(x) - .3)):
                continue
            n -= 1
            (px, py), = self.flat([(x, y)])
            s.append(kit.lens_d(px, py, rnd.uniform(5, 9) * self.k, size * self.k, 1.57 + x * .7 + rnd.uniform(-.2, .2)))
        return kit.path("".join(s), fill)

    def moustache(self, fill=INK, w=.27, y=.60, thick=.085, droop=.06, split=.012):
        s = ""
        for k in (-1, 1):
            s += self.area([(k * split, y - thick * .75), (k * w * .45, y - thick * .6), (k * w * .9, y + droop * .3), (k * (w + .04), y + droop + .02), (k * w * .75, y + droop * .75), (k * w * .35, y + .04), (k * split, y + .03)], fill)
        return s
