"""Things the second set of scenes is made of: cut fields, trees, houses, vehicles, lamps, tools, hands.

Everything returns SVG text. A shape is flat colour first, then light or dark gouges clipped to it,
because that is how a block is cut: the knife follows the form and stops at its edge.
"""
import itertools
import math

INK, PAPER, CREAM = "#221c19", "#f3ead8", "#f0e2c4"
RED, STEEL, WHEAT, PINE = "#b5301f", "#2c4a66", "#d39a2c", "#2d5b4b"
BRICK, INDIGO, TEAL, PLUM = "#8f4431", "#3b3f75", "#1f6b70", "#74304f"
SKIN, TAN = "#dcae82", "#a9714a"
_ids = itertools.count(1)


def path(d, fill, extra=""):
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def rect(x, y, w, h, fill):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{fill}"/>'


def disc(x, y, rx, fill, ry=None):
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry or rx:.1f}" fill="{fill}"/>'


def at(inner, x=0, y=0, s=1.0, turn=0, flip=False):
    """Place a drawing: move, turn (degrees), scale, mirror."""
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({-s if flip else s} {s})">{inner}</g>'


def poly(points, fill, extra=""):
    return path(pd(points), fill, extra)


def pd(points):
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def smooth(points, closed=True):
    """Catmull-Rom curve through the points as a path string."""
    n = len(points)
    out = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(n if closed else n - 1):
        p0 = points[(i - 1) % n] if closed or i else points[0]
        p1, p2 = points[i], points[(i + 1) % n]
        p3 = points[(i + 2) % n] if closed or i + 2 < n else points[-1]
        out.append(f"C{p1[0] + (p2[0] - p0[0]) / 6:.1f} {p1[1] + (p2[1] - p0[1]) / 6:.1f} "
                   f"{p2[0] - (p3[0] - p1[0]) / 6:.1f} {p2[1] - (p3[1] - p1[1]) / 6:.1f} {p2[0]:.1f} {p2[1]:.1f}")
    return "".join(out) + ("Z" if closed else "")


def blob(points, fill, extra=""):
    return path(smooth(points), fill, extra)


def bar(x0, y0, x1, y1, w0, w1=None):
    """A straight tapered bar, as path string."""
    w1 = w0 if w1 is None else w1
    dx, dy = x1 - x0, y1 - y0
    l = math.hypot(dx, dy) or 1
    nx, ny = -dy / l / 2, dx / l / 2
    return pd([(x0 + nx * w0, y0 + ny * w0), (x1 + nx * w1, y1 + ny * w1), (x1 - nx * w1, y1 - ny * w1), (x0 - nx * w0, y0 - ny * w0)])


def bars(items, fill):
    return path("".join(bar(*i) for i in items), fill)


def rope(points, w, fill, w1=None):
    """A brush line through the points, tapering from w to w1."""
    w1 = w if w1 is None else w1
    dense = _dense(points)
    left, right = [], []
    n = len(dense) - 1
    for i, (x, y) in enumerate(dense):
        a, b = dense[max(0, i - 1)], dense[min(n, i + 1)]
        l = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
        t = (w + (w1 - w) * i / n) / 2
        nx, ny = -(b[1] - a[1]) / l * t, (b[0] - a[0]) / l * t
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return path(pd(left + right[::-1]), fill)


def _dense(points, steps=8):
    out, n = [], len(points)
    for i in range(n - 1):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(n - 1, i + 2)]
        for k in range(steps):
            t = k / steps
            out.append(tuple(.5 * (2 * p1[j] + (p2[j] - p0[j]) * t + (2 * p0[j] - 5 * p1[j] + 4 * p2[j] - p3[j]) * t * t
                                   + (3 * p1[j] - p0[j] - 3 * p2[j] + p3[j]) * t ** 3) for j in (0, 1)))
    return out + [points[-1]]


def cuts(box, r, colour, gap=14, angle=0, length=(30, 110), width=4, much=.7, toward=None, bend=0.0):
    """Rows of tapered gouges over a box. toward=(dx,dy) makes them crowd on that side."""
    x, y, w, h = box
    cx, cy, half = x + w / 2, y + h / 2, math.hypot(w, h) / 2
    ca, sa = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    out = []
    v = -half
    while v < half:
        u = -half + r.uniform(-60, 0)
        while u < half:
            l = r.uniform(*length)
            px, py = cx + (u + l / 2) * ca - v * sa, cy + (u + l / 2) * sa + v * ca
            keep = much
            if toward:
                keep *= max(0, min(1, .5 + ((px - cx) * toward[0] / (w or 1) + (py - cy) * toward[1] / (h or 1)))) ** 1.6 * 1.5
            ex, ey = l / 2 * abs(ca) - 8, l / 2 * abs(sa) - 8
            inside = x + ex < px < x + w - ex and y + ey < py < y + h - ey
            if inside and r.random() < keep:
                t = width * r.uniform(.6, 1.15)
                b = bend * l
                x0, y0, x1, y1 = px - ca * l / 2, py - sa * l / 2, px + ca * l / 2, py + sa * l / 2
                out.append(f"M{x0:.0f} {y0:.0f}Q{px - sa * (b + t):.1f} {py + ca * (b + t):.1f} {x1:.0f} {y1:.0f}"
                           f"Q{px - sa * (b - t * .5):.1f} {py + ca * (b - t * .5):.1f} {x0:.0f} {y0:.0f}Z")
            u += l + r.uniform(6, 34)
        v += gap * r.uniform(.8, 1.2)
    return path("".join(out), colour)


def clip(d, inner):
    i = next(_ids)
    return f'<clipPath id="b{i}"><path d="{d}"/></clipPath><g clip-path="url(#b{i})">{inner}</g>'


def engrave(d, fill, box, r, colour, **how):
    """A flat shape with gouges that stop at its edge."""
    return path(d, fill) + clip(d, cuts(box, r, colour, **how))


def box_of(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def mass(points, fill, r, colour, curved=True, **how):
    """Engrave a shape given by its points."""
    return engrave(smooth(points) if curved else pd(points), fill, box_of(points), r, colour, **how)


# --- air, water, ground -------------------------------------------------------

def sky(w, h, bands, r, colour, fill=.35, gap=26, top=0, length=(60, 320), width=6):
    """Bands [(y, colour)] of flat sky with horizontal gouges over them."""
    out = ""
    for i, (y, c) in enumerate(bands):
        out += rect(0, y, w, h - y, c) if not i else path(
            smooth([(-80, h + 80), (-80, y)] + [(x, y + r.uniform(-14, 14)) for x in range(0, w + 160, 160)] + [(w + 80, y), (w + 80, h + 80)]), c)
    return out + cuts((0, top, w, h - top), r, colour, gap=gap, length=length, width=width, much=fill)


def water(w, y, h, fill, r, light, dark=None, gap0=9):
    """Water: crests far small and dense, near long and apart."""
    out = rect(0, y, w, h, fill)
    for tone, share in ((dark, .6), (light, 1)):
        if not tone:
            continue
        d, yy, k = [], y + 8, 0.0
        while yy < y + h:
            k = (yy - y) / h
            x = r.uniform(-160, 0)
            while x < w:
                l = r.uniform(50, 170) * (.35 + 1.5 * k)
                t = 1.6 + 6 * k
                if r.random() < share * .75:
                    d.append(f"M{x:.0f} {yy:.0f}q{l * .3:.0f} {-t * 1.7:.1f} {l * .55:.0f} {-t * .2:.1f}t{l * .45:.0f} 0q{-l * .3:.0f} {t * 1.3:.1f} {-l * .5:.0f} {t * .5:.1f}T{x:.0f} {yy:.0f}Z")
                x += l + r.uniform(12, 70) * (.4 + k)
            yy += gap0 + 22 * k * r.uniform(.8, 1.2)
        out += path("".join(d), tone)
    return out


def hills(w, y, amp, fill, r, cut=None, n=7, base=None, phase=0.0, **how):
    pts = [(w * (i / n) , y - amp * (.5 + .5 * math.sin(phase + i * 1.9)) * r.uniform(.7, 1.1)) for i in range(-1, n + 2)]
    base = base or y + amp * 2
    shape = [(-w * .3, base)] + pts + [(w * 1.3, base)]
    if not cut:
        return blob(shape, fill)
    return engrave(smooth(shape), fill, (0, y - amp * 1.2, w, base - y + amp), r, cut, **how)


def grass(x0, x1, y, r, fill, h=(14, 40), n=60):
    d = []
    for _ in range(n):
        x, l, k = r.uniform(x0, x1), r.uniform(*h), r.uniform(-.6, .6)
        d.append(f"M{x:.0f} {y:.0f}q{l * k * .3:.0f} {-l * .6:.0f} {l * k:.0f} {-l:.0f}q{-l * k * .3 + 4:.0f} {l * .5:.0f} {-l * k + 6:.0f} {l:.0f}Z")
    return path("".join(d), fill)


def rain(w, h, r, colour, n=160, slant=.25, length=(40, 120), width=3):
    d = []
    for _ in range(n):
        x, y, l = r.uniform(-60, w), r.uniform(-60, h), r.uniform(*length)
        d.append(bar(x, y, x - l * slant, y + l, width, .6))
    return path("".join(d), colour)


def steam(x, y, s, colour, r, n=3):
    out = ""
    for i in range(n):
        a = (i - (n - 1) / 2) * 46 * s + r.uniform(-8, 8)
        k = r.choice((-1, 1)) * r.uniform(.7, 1.1)
        out += rope([(x + a, y), (x + a + 26 * s * k, y - 50 * s), (x + a - 18 * s * k, y - 110 * s), (x + a + 22 * s * k, y - 170 * s), (x + a + 4 * s * k, y - 215 * s)], 13 * s, colour, 1)
    return out


# --- plants -------------------------------------------------------------------

def crown(x, y, w, h, fill, light, r, dark=None, leaf=15):
    """A leafy crown: lobed outline, leaf-shaped cuts thick on the lit (upper left) side."""
    pts = []
    for i in range(15):
        a = i / 15 * math.tau
        k = r.uniform(.86, 1.1)
        pts.append((x + math.cos(a) * w / 2 * k, y + math.sin(a) * h / 2 * k))
    d = smooth(pts)
    marks = {light: [], dark: []}
    for _ in range(int(w * h / leaf ** 2 / 3.2)):
        a, q = r.uniform(0, math.tau), math.sqrt(r.random())
        px, py = x + math.cos(a) * q * w / 2, y + math.sin(a) * q * h / 2
        lit = .5 - ((px - x) / w * .8 + (py - y) / h * 1.3)
        tone = light if r.random() < lit else dark
        if tone is None or (tone == light and r.random() > .85):
            continue
        t, l = r.uniform(-.9, .9), leaf * r.uniform(.7, 1.3)
        c, s = math.cos(t) * l, math.sin(t) * l
        marks[tone].append(f"M{px - c / 2:.0f} {py - s / 2:.0f}q{c / 2 + s * .4:.0f} {s / 2 - c * .4:.0f} {c:.0f} {s:.0f}q{-c / 2 - s * .2:.0f} {-s / 2 + c * .2:.0f} {-c:.0f} {-s:.0f}Z")
    inner = "".join(path("".join(m), k) for k, m in marks.items() if k and m)
    return path(d, fill) + clip(d, inner)


def tree(x, y, h, fill, light, r, trunk=INK, dark=None, spread=.75, bark=None):
    """Street tree standing at (x, y)."""
    t = h * .055
    out = rope([(x, y), (x + t * .3, y - h * .25), (x - t * .2, y - h * .55)], t * 1.7, trunk, t * .8)
    out += rope([(x, y - h * .32), (x + h * .1, y - h * .46), (x + h * .17, y - h * .62)], t * .8, trunk, t * .3)
    out += rope([(x, y - h * .38), (x - h * .1, y - h * .5), (x - h * .18, y - h * .62)], t * .8, trunk, t * .3)
    if bark:
        out += cuts((x - t * .6, y - h * .42, t, h * .4), r, bark, gap=9, angle=84, length=(14, 44), width=2.4)
    for dx, dy, k in ((-.24, -.62, .62), (.25, -.64, .6), (0, -.78, .78)):
        out += crown(x + dx * h * spread, y + dy * h, h * spread * k, h * .4 * k * 1.25, fill, light, r, dark, max(9, h * .026))
    return out


def pine_tree(x, y, h, fill, light, r):
    out = bars([(x, y, x, y - h, h * .045, 2)], INK)
    for i in range(6):
        yy, w = y - h * (.22 + .14 * i), h * (.3 - .044 * i)
        out += poly(
            [(x - w, yy), (x, yy - h * .2), (x + w, yy), (x + w * .4, yy - h * .02), (x, yy + h * .02), (x - w * .4, yy - h * .02)], fill)
        out += cuts((x - w * .8, yy - h * .1, w * .9, h * .09), r, light, gap=9, angle=-38, length=(8, 20), width=2.4, much=.5)
    return out


# --- built things ---------------------------------------------------------------

def hui_house(x, y, w, h, r, wall="#efe6d2", roof=INK, shade="#cdbf9f", door=BRICK):
    """White wall, black tiles, stepped gable: the houses of Anhui."""
    st = h * .16
    gable = [(x, y), (x, y - h), (x + w * .16, y - h), (x + w * .16, y - h - st), (x + w * .34, y - h - st), (x + w * .34, y - h - 2 * st),
             (x + w * .66, y - h - 2 * st), (x + w * .66, y - h - st), (x + w * .84, y - h - st), (x + w * .84, y - h), (x + w, y - h), (x + w, y)]
    out = engrave(pd(gable), wall, (x, y - h - 2 * st, w, h + 2 * st), r, shade, gap=22, length=(20, 90), width=3, much=.4, toward=(1, .3))
    for a, b, k in ((-.03, .19, 0), (.13, .37, 1), (.31, .69, 2), (.63, .87, 1), (.81, 1.03, 0)):
        ry = y - h - k * st
        out += path(f"M{x + a * w:.0f} {ry + 5:.0f}q{w * .02:.0f} -2 {w * .03:.0f} -14H{x + b * w - w * .03:.0f}q{w * .01:.0f} 12 {w * .03:.0f} 14Z", roof)
    out += rect(x + w * .4, y - h * .42, w * .2, h * .42, door) + rect(x + w * .37, y - h * .47, w * .26, h * .06, roof)
    for wx in (.12, .74):
        out += rect(x + w * wx, y - h * .72, w * .13, h * .16, roof) + rect(x + w * (wx - .02), y - h * .76, w * .17, h * .035, roof)
    return out


def block(x, y, w, h, fill, lit, r, cols=5, rows=7, on=.5, off=None, gapx=.35, gapy=.4):
    """A plain building with windows, some lit."""
    out = rect(x, y - h, w, h, fill)
    on_d, off_d = [], []
    cw, ch = w / cols, h / rows
    for i in range(cols):
        for j in range(rows):
            d = f"M{x + (i + gapx / 2) * cw:.1f} {y - h + (j + gapy / 2) * ch:.1f}h{cw * (1 - gapx):.1f}v{ch * (1 - gapy):.1f}h{-cw * (1 - gapx):.1f}Z"
            (on_d if r.random() < on else off_d).append(d)
    out += path("".join(on_d), lit)
    return out + (path("".join(off_d), off) if off else "")


def town(w, y, h, n, fill, lit, r, on=.35, x0=-10):
    """A far skyline."""
    out, x = "", x0
    while x < w:
        bw, bh = r.uniform(.6, 1.4) * w / n, r.uniform(.3, 1) * h
        out += block(x, y, bw, bh, fill, lit, r, max(2, int(bw / 15)), max(2, int(bh / 18)), on, gapx=.55, gapy=.55)
        if r.random() < .3:
            out += bars([(x + bw / 2, y - bh, x + bw / 2, y - bh * 1.25, 4, 1.5)], fill)
        x += bw + r.uniform(-2, 8)
    return out


def tiles(x, y, w, h, r, fill=INK, line="#5d524a", rows=6, n=30):
    """A roof plane of curved tiles seen from the front."""
    out = rect(x, y, w, h, fill)
    d = []
    for j in range(rows):
        yy = y + h * (j + .8) / rows
        for i in range(n):
            xx = x + w * (i + (j % 2) / 2) / n
            d.append(f"M{xx:.1f} {yy:.1f}q{w / n / 2:.1f} {h / rows * .5:.1f} {w / n:.1f} 0q{-w / n / 2:.1f} {h / rows * .3:.1f} {-w / n:.1f} 0Z")
    return out + path("".join(d), line)


def pylon(x, y, h, colour, arms=3, w=None):
    """A lattice mast with arms and insulator strings."""
    w = w or h * .22
    t = max(3, h * .012)
    items = []
    half = lambda yy: max(t, w / 2 * (1 - (y - yy) / h * .92))
    items += [(x - w / 2, y, x - t, y - h, t * 1.6, t), (x + w / 2, y, x + t, y - h, t * 1.6, t)]
    yy, step = y, h * .15
    while yy - step > y - h:
        a, b = half(yy), half(yy - step)
        items += [(x - a, yy, x + b, yy - step, t * .8), (x + a, yy, x - b, yy - step, t * .8), (x - b, yy - step, x + b, yy - step, t * .8)]
        yy -= step
        step *= .86
        if step < h * .03:
            break
    for i in range(arms):
        ay, al = y - h * (.62 + .14 * i), w * (1.5 - .3 * i)
        items += [(x - al, ay, x + al, ay, t * 1.3), (x - al, ay, x, ay - h * .06, t * .8), (x + al, ay, x, ay - h * .06, t * .8)]
        for sx in (-1, 1):
            items.append((x + sx * al, ay, x + sx * al, ay + h * .06, t * 1.6, t * 1.2))
    return bars(items, colour)


def wires(x0, y0, x1, y1, sag, colour, w=3):
    return rope([(x0, y0), ((x0 * 3 + x1) / 4, (y0 * 3 + y1) / 4 + sag * .75), ((x0 + x1) / 2, (y0 + y1) / 2 + sag), ((x0 + 3 * x1) / 4, (y0 + 3 * y1) / 4 + sag * .75), (x1, y1)], w, colour)


def lamp_post(x, y, h, colour, glow=None, arm=1, pool=None):
    out = ""
    if pool:
        out += path(f"M{x + arm * h * .16:.0f} {y - h * .95:.0f}l{h * .28:.0f} {h * .95:.0f}h{-h * .56:.0f}Z", pool, 'opacity=".28"') + disc(x + arm * h * .16, y, h * .3, pool, h * .05)
    out += bars([(x, y, x, y - h * .93, h * .03, h * .016)], colour)
    out += rope([(x, y - h * .9), (x + arm * h * .05, y - h * .985), (x + arm * h * .17, y - h)], h * .016, colour, h * .012)
    out += path(f"M{x + arm * h * .1:.0f} {y - h * .985:.0f}h{arm * h * .12:.0f}l{arm * h * .012:.0f} {h * .035:.0f}h{-arm * h * .144:.0f}Z", colour)
    return out + (rect(min(x + arm * h * .1, x + arm * h * .22), y - h * .95, h * .12, h * .016, glow) if glow else "")


def bus(x, y, s, body, band, glass, r, lit=None, people=INK):
    """A city bus from the side, wheels on y, about 620 units long."""
    o = path("M0 -28Q0 -210 26 -226Q40 -236 70 -236H590Q622 -236 626 -200L634 -90V-28Z", body)
    o += rect(0, -84, 634, 14, band) + rect(0, -64, 634, 8, band)
    o += path("M30 -200H596L604 -120H22Z", INK)
    for i in range(6):
        gx = 36 + i * 94 - (6 if i == 5 else 0)
        o += path(f"M{gx} -192h{82}v66h-82z", lit or glass)
        if i in (0, 1, 3):
            k = gx + 40 + r.uniform(-12, 12)
            o += disc(k, -158, 13, people) + path(f"M{k - 24} -126q2 -24 24 -22q22 -2 24 22z", people)
        o += path(f"M{gx + 12} -188l26 0l-22 58h-14z", "#ffffff", 'opacity=".25"')
    o += rect(272, -206, 8, 178, INK) + rect(374, -206, 8, 178, INK) + rect(323, -206, 6, 178, INK)
    o += path("M614 -88l18 2v20l-18 -2z", CREAM) + rect(2, -108, 10, 30, RED)
    for wx in (118, 500):
        o += disc(wx, -30, 40, INK) + disc(wx, -30, 17, CREAM) + disc(wx, -30, 8, INK)
        o += path(f"M{wx - 52} -28q0 -56 52 -56t52 56h-10q0 -46 -42 -46t-42 46z", INK)
    return at(o, x, y, s)


def bottle(x, y, s, fill, cap, light):
    return at(path("M-26 0Q-30 -4 -30 -14V-118Q-30 -140 -14 -156V-176H14V-156Q30 -140 30 -118V-14Q30 -4 26 0Z", fill)
              + rect(-17, -196, 34, 22, cap) + rect(-30, -104, 60, 46, light) + path("M-22 -120q0 -14 10 -26l4 2q-8 12 -8 26zM-22 -50h6v40h-6z", light), x, y, s)


def mug(x, y, s, body, rim, r, flip=False):
    """An enamel mug."""
    o = path("M56 -84q46 -6 44 34t-48 34l-2 -14q34 6 36 -22t-28 -20z", rim)
    o += engrave("M-58 -110H58L52 -4Q0 10 -52 -4Z", body, (-58, -110, 116, 116), r, "#b9a988", gap=10, angle=88, length=(30, 70), width=3, toward=(1, 0), much=.8)
    o += disc(0, -110, 58, rim, 13) + disc(0, -109, 49, "#4c3a2c", 9)
    return at(o, x, y, s, flip=flip)


def helmet(x, y, s, fill, light, dark, r, flip=False, turn=0):
    """A safety helmet from the side, brim to the right, resting on y."""
    d = "M-122 -18Q-128 -150 0 -158Q112 -152 120 -34L168 -14Q172 0 158 2H-126Q-134 -8 -122 -18Z"
    o = engrave(d, fill, (-130, -160, 300, 164), r, dark, gap=13, angle=24, length=(30, 80), width=5, toward=(.9, .6), much=.9)
    o += path("M-20 -157Q-34 -100 -34 -22H-10Q-12 -100 2 -158ZM34 -152Q70 -110 78 -26L96 -28Q92 -110 54 -146Z", dark)
    o += path("M-100 -60Q-96 -118 -52 -138L-48 -128Q-82 -108 -88 -58Z", light) + path("M-126 -8H160V2H-126Z", dark)
    return at(o, x, y, s, turn, flip)


def book(x, y, w, h, fill, page="#efe2c6", pages=False, marks=2):
    """A closed book lying flat, spine towards us."""
    o = path(f"M0 0H{w}V{-h}H0Q{-h * .4:.0f} {-h / 2:.0f} 0 0Z", fill)
    if pages:  # the open side towards us
        o += rect(3, -h * .84, w - 3, h * .68, page) + "".join(rect(w * .06, -h * (.3 + .2 * i), w * .9, 1.8, INK) for i in range(3))
    else:
        o += "".join(rect(w * (.1 + .72 * i), -h, w * .05, h, page) for i in range(marks))
    o += rect(0, -1.5, w, 2, INK)
    return at(o, x, y)


def shelf(x, y, w, h, r, colours, wood=INK, rows=4):
    """Shelves full of upright books; no lettering, only bands."""
    out, rh = rect(x - 10, y - h - 10, w + 20, h + 20, wood), h / rows
    for j in range(rows):
        out += rect(x, y - h + j * rh + 6, w, rh - 14, "#3a2c22")
        bx, base = x + 4, y - h + (j + 1) * rh - 8
        while bx < x + w - 16:
            bw, bh = r.uniform(.012, .03) * w * 1.6 + 7, rh * r.uniform(.6, .86)
            if bx + bw > x + w:
                break
            if r.random() < .07:
                bx += bw * 1.5
                continue
            c = r.choice(colours)
            out += rect(bx, base - bh, bw - 1.5, bh, c)
            k = r.choice((CREAM, WHEAT, INK))
            if k != c:
                out += rect(bx, base - bh * r.uniform(.8, .9), bw - 1.5, max(3, bh * .06), k) + (rect(bx, base - bh * .2, bw - 1.5, 3, k) if r.random() < .6 else "")
            bx += bw
        out += rect(x - 10, base, w + 20, 9, wood)
    return out
