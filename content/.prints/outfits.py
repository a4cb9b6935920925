"""Clothes of the trades. Each takes a `Sitter` under way and adds meshes and cuts to its block."""
import math
import kit
from block import tint
from hair import tube

INK, CREAM = kit.INK, "#f3e6cc"


def cloth(base, **k):
    return tint(base, **{"hi": 2, "glow": .86, "lines": .26, "light": kit.pale(base, .42), "shade": kit.dark(base, .38), **k})


def coat(s, colour, creases=True, **k):
    """The garment that covers the shoulders; everything else is cut upon it."""
    s.block.inks["coat"] = cloth(colour, **k)
    s.block.add(s.body.rows(), "coat", s.bview, every=2)
    if creases:
        s.block.mark("coat", s.on.creases() + s.on.sleeves())


def patch(s, mat, svg):
    s.block.mark(mat, svg)


def opening(s, bottom=2.25, wide=.30, fill=None, skin=True):
    """The open neck of a shirt: a wedge of skin or of what is worn beneath."""
    c = fill or s.skin["base"]
    patch(s, "coat", s.on.area([(-wide, 1.6), (wide, 1.6), (wide * .8, 1.85), (0, bottom), (-wide * .8, 1.85)], c))
    if skin and not fill:
        patch(s, "coat", s.on.area([(.02, 1.6), (wide, 1.6), (wide * .8, 1.85), (0.01, bottom - .02), (.12, 1.9)], s.skin["shade"], line=None))


def collar(s, colour, **k):
    s.block.inks["collar"] = cloth(colour, lines=.2, glow=None)
    s.block.add(s.body.turned(**k), "collar", s.bview, every=0)


def stand(s, colour, **k):
    s.block.inks["collar"] = cloth(colour, lines=.2, glow=None)
    s.block.add(s.body.collar(**k), "collar", s.bview, every=0)


def placket(s, y0=2.2, n=4, button=CREAM, x=0, zipper=False, flap=.11):
    m = s.on.line([(x, y0), (x, 4.2)], [5, 5], curved=False)
    if zipper:
        m += "".join(s.on.line([(x - .03, y0 + .06 + i * .075), (x + .03, y0 + .06 + i * .075)], [4, 4], CREAM, False) for i in range(24)) + s.on.area([(x - .04, y0 + .1), (x + .04, y0 + .1), (x + .03, y0 + .3), (x - .03, y0 + .3)], "#d9b06a")
    else:
        m += s.on.line([(x + flap, y0 - .05), (x + flap, 4.2)], [2.5, 2.5], curved=False) + "".join(s.on.button(x + flap * .45, y0 + .2 + i * .46, button) for i in range(n))
    patch(s, "coat", m)


def pocket(s, x, y, w=.5, h=.52, fill="none", flap=False, pens=(), mat="coat"):
    a, b = x - w / 2, x + w / 2
    m = ""
    for i, c in enumerate(pens):
        px = a + .12 + i * .1
        m += s.on.area([(px, y - .18), (px + .055, y - .18), (px + .055, y + .1), (px, y + .1)], c, width=2)
    m += s.on.area([(a, y), (b, y), (b, y + h), ((a + b) / 2, y + h + .06), (a, y + h)], s.block.inks[mat]["base"] if fill == "none" else fill)
    m += s.on.area([(a - .02, y - .02), (b + .02, y - .02), (b + .02, y + .13), ((a + b) / 2, y + (.22 if flap else .13)), (a - .02, y + .13)], s.block.inks[mat]["shade"] if flap else s.block.inks[mat]["base"], width=2.5)
    patch(s, mat, m)


def button_down(s, bottom=2.02, wide=.17):
    """The open top button of a shirt."""
    patch(s, "coat", s.on.area([(-wide, 1.6), (wide, 1.6), (wide * .9, 1.74), (0, bottom), (-wide * .9, 1.74)], s.skin["base"]) + s.on.area([(.02, 1.6), (wide, 1.6), (wide * .9, 1.74), (.01, bottom - .02)], s.skin["shade"], line=None))


def lapels(s, colour, shirt=CREAM, bottom=3.0, tie=None, wide=.78):
    patch(s, "coat", s.on.area([(-.5, 1.5), (.5, 1.5), (.46, 1.9), (0, bottom), (-.46, 1.9)], shirt) + s.on.line([(0, 1.8), (0, bottom)], [3, 3], curved=False))
    if tie:
        patch(s, "coat", s.on.area([(-.1, 1.86), (.1, 1.86), (.07, 2.05), (.14, bottom - .2), (0, bottom + .05), (-.14, bottom - .2), (-.07, 2.05)], tie))
    patch(s, "coat", s.on.both([(.46, 1.52), (.62, 1.6), (wide, 2.12), (wide - .14, 2.2), (wide - .02, 2.3), (.05, bottom + .1), (0, bottom), (.34, 1.98)], colour))
    patch(s, "coat", s.on.line([(0, bottom), (.02, 4.2)], [6, 6]) + s.on.button(.1, bottom + .28, INK))


def vest(s, colour, band=CREAM, low=4.3, neck=2.3, arm=1.36, stripes=((2.95, 3.12),), shoulder=True):
    """A reflective vest over the coat."""
    b = s.body.wide
    pts = [(.34, 1.5), (.98 * b, 1.5), (arm * b, 1.95), (1.26 * b, 2.5), (1.42 * b, 2.9), (1.5 * b, low), (.03, low), (.03, neck), (.24, 1.95)]
    m = s.on.both(pts, colour, width=4)
    for k in (-1, 1):
        if shoulder:
            m += s.on.area([(k * .62 * b, 1.5), (k * .86 * b, 1.5), (k * .86 * b, 2.95), (k * .62 * b, 2.95)], band, width=2.5)
        for y0, y1 in stripes:
            m += s.on.area([(k * .05, y0), (k * 1.42 * b, y0), (k * 1.44 * b, y1), (k * .05, y1)], band, width=2.5)
        m += s.on.line([(k * .34, 1.6), (k * .24, 1.95), (k * .05, neck)], [5, 6, 5], kit.dark(colour, .45))
    m += s.on.line([(0, neck), (0, 4.2)], [7, 7])
    for k in (-1, 1):
        for i in range(5):
            m += s.on.line([(k * (1.0 + .07 * i) * b, 2.2 + i * .12), (k * (.95 + .04 * i) * b, 2.38 + i * .12), (k * (.97 + .04 * i) * b, 2.5 + i * .12)], [1, 5, 1], kit.dark(colour, .35))
    patch(s, "coat", m)


def apron(s, colour, top=2.35, half=.72, strap=.13, pockets=True):
    """Bib and straps; the bib hangs from the shoulders."""
    m = ""
    for k in (-1, 1):
        m += s.on.area([(k * (half - strap), top + .05), (k * half, top + .05), (k * .78, 1.5), (k * .60, 1.5)], kit.dark(colour, .2))
    m += s.on.area([(-half, top), (half, top), (half * 1.06, 3.1), (1.3, 3.6), (1.35, 4.4), (-1.35, 4.4), (-1.3, 3.6), (-half * 1.06, 3.1)], colour, width=4)
    m += s.on.line([(-half + .05, top + .09), (half - .05, top + .09)], [3, 3], kit.dark(colour, .45), False)
    for i in range(5):
        m += s.on.line([(.2 + i * .1, 3.0 + i * .1), (.3 + i * .1, 3.3), (.28 + i * .1, 3.7)], [1, 5, 1], kit.dark(colour, .35))
    patch(s, "coat", m)


def straps(s, colour, buckle="#d9b06a"):
    """A climbing harness: shoulder straps, a chest strap, a ring."""
    m = ""
    for k in (-1, 1):
        m += s.on.area([(k * .66, 1.5), (k * .88, 1.5), (k * .74, 2.6), (k * .5, 3.6), (k * .44, 4.4), (k * .24, 4.4), (k * .3, 3.6), (k * .52, 2.6)], colour, width=4)
        m += s.on.line([(k * .77, 1.6), (k * .63, 2.6), (k * .40, 3.6)], [2.5, 2.5], kit.pale(colour, .5)) + s.on.area([(k * .5, 2.36), (k * .82, 2.36), (k * .8, 2.52), (k * .48, 2.52)], buckle)
    m += s.on.area([(-.62, 2.72), (.62, 2.72), (.6, 2.9), (-.6, 2.9)], colour, width=4) + s.on.area([(-.13, 2.68), (.13, 2.68), (.13, 2.94), (-.13, 2.94)], buckle)
    ring = [(.17 * math.cos(a / 8 * math.pi), 3.12 + .2 * math.sin(a / 8 * math.pi)) for a in range(17)]
    m += s.on.line(ring, [11, 11]) + s.on.line(ring, [6, 6], buckle)
    patch(s, "coat", m)


def cord(s, pts, radius, colour, mat, z=.06):
    """A tube that hangs on the chest, from body points."""
    s.block.inks[mat] = tint(colour, lines=-1, hi=2)
    p = [s.body.on(x, y, z) for x, y in smooth_body(pts)]
    s.block.add(tube(p, [radius, radius], 8), mat, s.bview, every=0)


def smooth_body(pts):
    from features import smooth
    return smooth(pts, 10)


def stethoscope(s, colour=INK):
    neckline = [(-.52, 1.56), (-.62, 1.75), (-.60, 2.1), (-.42, 2.6), (-.12, 2.95)]
    cord(s, neckline, .045, colour, "tube")
    cord(s, [(-x, y) for x, y in neckline], .045, colour, "tube")
    cord(s, [(0, 2.93), (.05, 3.12), (.32, 3.3), (.62, 3.15), (.66, 2.85)], .045, colour, "tube")
    s.block.mark("coat", "")
    s.block.top(s.on.button(.66, 2.78, "#cfc6b4", .15) + s.on.button(.66, 2.78, "#8d8577", .08) + s.on.area([(-.17, 2.88), (.17, 2.88), (.1, 3.02), (-.1, 3.02)], "#cfc6b4"))


def lanyard(s, colour, card=None, y=2.95, drop=.0):
    m = "".join(s.on.area([(k * .44, 1.5), (k * .52, 1.5), (k * .06, y), (k * .0, y)], colour, width=2.5) for k in (-1, 1))
    if card:
        m += s.on.area([(-.24, y), (.24, y), (.24, y + .62), (-.24, y + .62)], card) + s.on.area([(-.15, y + .12), (.03, y + .12), (.03, y + .36), (-.15, y + .36)], INK, line=None) + "".join(s.on.line([(-.16, y + .45 + i * .07), (.16, y + .45 + i * .07)], [3, 3], kit.dark(card, .5), False) for i in range(2))
    patch(s, "coat", m)


def whistle(s):
    lanyard(s, CREAM, y=2.62)
    s.block.top(s.on.area([(-.16, 2.62), (.2, 2.62), (.2, 2.72), (.04, 2.74), (.06, 2.9), (-.06, 2.98), (-.19, 2.9), (-.22, 2.74)], "#e0a52e", curved=False) + s.on.button(-.08, 2.82, INK, .05))


def towel(s, colour=CREAM, stripe="#b5301f"):
    """A towel about the neck, its ends on the chest."""
    s.block.inks["towel"] = cloth(colour, lines=.15, glow=None)
    for k, low in ((-1, 3.0), (1, 2.7)):
        rows = []
        for i in range(15):
            t = i / 14
            y = 1.44 + (low - 1.44) * t
            x = k * (.58 + .10 * math.sin(t * 2.4))
            rows.append([(x + dx, y, s.body.on(x + dx, max(1.5, y))[2] + .13 - .18 * (dx / .28) ** 2 + (.24 * (1 - t) ** 4)) for dx in [-.25 + .5 * j / 8 for j in range(9)]])
        s.block.add(rows, "towel", s.bview, every=3, lines="v")
        patch(s, "towel", "".join(s.on.line([(k * .62 - .3, low - .2 - i * .1), (k * .62 + .3, low - .2 - i * .1)], [7, 7], stripe, False) for i in range(2)))


def scarf(s, colour, light=None):
    """A scarf tucked in at the neck."""
    s.block.inks["scarf"] = cloth(colour, lines=.3, glow=.8)
    rows = []
    for i in range(9):
        t = i / 8
        rows.append([((.60 + .12 * math.sin(t * math.pi)) * math.sin(math.radians(a)), 1.36 + .16 * (1 + math.cos(math.radians(a))) / 2 + (.26 + .16 * (1 + math.cos(math.radians(a))) / 2) * t, -.26 + (.60 + .14 * math.sin(t * math.pi)) * math.cos(math.radians(a))) for a in range(-180, 181, 6)])
    s.block.add(rows, "scarf", s.bview, every=2)


def tape(s, colour="#e0a52e"):
    """A tailor's tape about the neck."""
    m = ""
    for k, low in ((-1, 3.5), (1, 3.2)):
        m += s.on.area([(k * .50, 1.5), (k * .64, 1.5), (k * .66, 2.2), (k * .60, low), (k * .46, low), (k * .52, 2.2)], colour, width=3)
        m += "".join(s.on.line([(k * .5, 1.95 + i * .11), (k * (.58 if i % 3 else .64), 1.95 + i * .11)], [2.5, 2.5], INK, False) for i in range(13))
    patch(s, "coat", m)


def stripes(s, colour, ys, w=.1, mat="coat"):
    patch(s, mat, "".join(s.on.area([(-2.2, y), (2.2, y), (2.2, y + w), (-2.2, y + w)], colour, line=None) for y in ys))


def dots(s, colour, mat="coat", step=.3, r=.04, y0=1.5):
    m = "".join(s.on.button(-2 + i * step + (j % 2) * step / 2, y0 + j * step * .8, colour, r, None) for j in range(12) for i in range(14) if abs(-2 + i * step + (j % 2) * step / 2) < s.body.width(y0 + j * step * .8))
    patch(s, mat, m)


def neckline(s, y=1.98, wide=.52, band=None, v=False):
    """A round or pointed neck on a jersey."""
    pts = [(-wide, 1.5), (-wide * .9, 1.72), (-wide * .5, y - .06), (0, y + (.3 if v else 0)), (wide * .5, y - .06), (wide * .9, 1.72), (wide, 1.5)]
    m = s.on.area(pts, s.skin["base"]) + s.on.area([(0.05, 1.5), *pts[:2:-1][:4], (.05, y)], s.skin["shade"], line=None)
    if band:
        m += s.on.line(pts, [13, 13], INK) + s.on.line(pts, [9, 9], band)
    patch(s, "coat", m)
