"""Backgrounds: cranes, boats, bridge, skyline, pagoda, trees, hills, birds, crates and lamps.

Each function returns SVG with its foot (or waterline) at x, y; s scales it, c is its ink, l its light cuts.
"""
import math
from kit import INK, CREAM, INKS, at, bar, curve_d, dark, disc, gouges, inside, lens_d, pale, path, poly, rect, ribbon


def _truss(x0, y0, x1, y1, depth, n, w, c):
    """A lattice beam: two chords and a zigzag."""
    l = math.hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / l, (y1 - y0) / l
    px, py = uy * depth, -ux * depth
    s = bar(x0, y0, x1, y1, w, c) + bar(x0 + px, y0 + py, x1 + px * .7, y1 + py * .7, w * .7, c)
    for i in range(n):
        a, b = l * i / n, l * (i + 1) / n
        k = 1 - .3 * (i + .5) / n
        m = ((x0 + ux * (a + b) / 2) + px * k, (y0 + uy * (a + b) / 2) + py * k)
        s += bar(x0 + ux * a, y0 + uy * a, *m, w * .5, c) + bar(*m, x0 + ux * b, y0 + uy * b, w * .5, c)
    return s


def gantry(x, y, s=1, c=INK, flip=False, load=None):
    """A quay gantry crane, boom to the right."""
    g = "".join(bar(*p, c) for p in [(0, 0, 18, -170, 10), (86, 0, 68, -170, 10), (-8, -50, 94, -50, 9), (10, -112, 76, -112, 7), (2, -50, 74, -112, 5), (84, -50, 12, -112, 5)])
    g += _truss(-90, -176, 250, -176, 18, 15, 9, c) + bar(43, -170, 43, -262, 9, c) + bar(43, -258, 232, -186, 4, c) + bar(43, -258, -82, -186, 4, c)
    g += bar(180, -176, 180, -96, 3, c) + rect(158, -100, 44, 9, c) + rect(-88, -170, 42, 30, c) + rect(120, -172, 26, 22, c)
    g += "".join(rect(u - 12, -4, 34, 10, c) for u in (-4, 80))
    if load:
        g += rect(152, -92, 58, 30, load, c, 2) + "".join(rect(158 + 9 * i, -88, 3, 22, dark(load, .4)) for i in range(6))
    return at(x, y, g, s, 0, flip)


def jib(x, y, s=1, c=INK, flip=False, up=42, cab=None):
    """A portal crane with a slewing jib, the old kind of the river quays."""
    g = "".join(bar(*p, c) for p in [(0, 0, 16, -96, 11), (100, 0, 84, -96, 11), (8, -50, 92, -50, 8), (2, -4, 92, -54, 5), (98, -4, 8, -54, 5)])
    g += rect(8, -110, 84, 16, c) + poly([(20, -110), (22, -160), (84, -160), (96, -128), (96, -110)], cab or c, c, 3) + rect(66, -150, 18, 18, CREAM if cab else c)
    g += poly([(26, -160), (44, -228), (54, -228), (64, -160)], c)
    a = math.radians(up)
    tip = (74 + math.cos(a) * 250, -150 - math.sin(a) * 250)
    g += _truss(74, -150, *tip, 16, 12, 7, c) + bar(48, -226, tip[0] - 8, tip[1], 3, c) + bar(46, -224, 8, -170, 4, c) + rect(-4, -176, 26, 26, c)
    g += bar(*tip, tip[0], tip[1] + 130, 2.5, c) + path(f"M{tip[0] - 6:.0f} {tip[1] + 126:.0f}h12v10q10 8 2 18q-12 6 -16 -4l4 -3q6 6 9 -1q0 -6 -11 -10Z", c)
    return at(x, y, g, s, 0, flip)


def skyline(x0, x1, y, h, n, c, lit, r, spire=.25):
    out, win, x, w = [], [], x0 - 10, x1 - x0
    while x < x1:
        bw, bh = r.uniform(.6, 1.4) * w / n, r.uniform(.3, 1) ** 1.4 * h
        out.append(f"M{x:.0f} {y:.0f}v{-bh:.0f}h{bw:.0f}v{bh:.0f}Z")
        if r.random() < spire:
            out.append(f"M{x + bw / 2 - 2:.0f} {y - bh:.0f}l2 {-bh * .25:.0f}l2 {bh * .25:.0f}Z")
        if lit:
            win += [f"M{x + 5 + j * 14:.0f} {y - bh + 8 + i * 18:.0f}h7v8h-7Z" for i in range(int(bh // 18)) for j in range(int((bw - 6) // 14)) if r.random() < .42]
        x += bw + r.uniform(-2, 6)
    return path("".join(out), c) + (path("".join(win), lit) if lit else "")


def pagoda(x, y, h=260, c=INK, l=None, tiers=7):
    """An octagonal brick tower of a river city, seen far off."""
    s, w, step = "", h * .15, h * .86 / tiers
    for i in range(tiers):
        k = w * (1 - .5 * i / tiers)
        yy = y - i * step
        s += poly([(x - k, yy), (x - k * .93, yy - step), (x + k * .93, yy - step), (x + k, yy)], c)
        s += path(f"M{x - k * 1.3:.1f} {yy - step + 2:.1f}Q{x:.1f} {yy - step * .82:.1f} {x + k * 1.3:.1f} {yy - step + 2:.1f}L{x + k * .8:.1f} {yy - step * 1.18:.1f}H{x - k * .8:.1f}Z", c)
        if l:
            s += rect(x - k * .16, yy - step * .62, k * .32, step * .42, l) + path(f"M{x - k * 1.2:.1f} {yy - step + 3:.1f}Q{x:.1f} {yy - step * .78:.1f} {x + k * 1.2:.1f} {yy - step + 3:.1f}Q{x:.1f} {yy - step * .86:.1f} {x - k * 1.2:.1f} {yy - step + 3:.1f}Z", l)
    top = y - h * .86
    return s + poly([(x - w * .5, top), (x - 3, top - h * .05), (x - 2, y - h), (x + 2, y - h), (x + 3, top - h * .05), (x + w * .5, top)], c)


def bridge(x0, x1, y, h, c, towers=(.3, .7), n=9, w=5):
    """A cable-stayed bridge over the river."""
    s = bar(x0, y, x1, y - 4, w * 2, c)
    for t in towers:
        x = x0 + (x1 - x0) * t
        s += poly([(x - 14, y + 34), (x - 3, y - h), (x + 3, y - h), (x + 14, y + 34), (x + 8, y + 34), (x, y - h * .6), (x - 8, y + 34)], c)
        reach_ = (x1 - x0) * .19
        for i in range(1, n + 1):
            yy = y - h * (.98 - .045 * (n - i))
            s += bar(x, yy, x - reach_ * i / n, y, w * .3, c) + bar(x, yy, x + reach_ * i / n, y, w * .3, c)
    return s


def barge(x, y, s=1, c=INK, load=INKS["clay"], cabin=CREAM, flip=False):
    g = "".join(path(f"M{40 + 92 * i} -22q46 -46 92 0Z", load) for i in range(3)) + "".join(path(lens_d(60 + 92 * i, -30, 50, 3, -.1), dark(load)) for i in range(3))
    g += rect(-66, -64, 66, 44, cabin, c, 2) + rect(-56, -56, 16, 14, c) + rect(-32, -56, 16, 14, c) + rect(-72, -72, 78, 8, c) + rect(-40, -98, 10, 26, c) + bar(-14, -72, -14, -116, 3, c)
    g += path("M-96 -26h40l12 8H324l28 -16q-6 26 -26 40H-78q-16 -12 -18 -32Z", c) + path("M-80 0H322l4 -4H-84Z", pale(c, .6))
    return at(x, y, g, s, 0, flip)


def tug(x, y, s=1, c=INK, band=INKS["cinnabar"], flip=False):
    g = path("M-110 -34q60 20 150 8l74 -22q-8 34 -28 52H-88q-20 -14 -22 -38Z", c) + path("M-106 -26q60 20 148 8l62 -18 -4 10 -60 16q-80 14 -142 -6Z", band)
    g += rect(-50, -70, 96, 44, CREAM, c, 2) + rect(-26, -104, 56, 34, CREAM, c, 2) + rect(-34, -112, 74, 9, c) + "".join(rect(-20 + 18 * i, -98, 12, 14, c) for i in range(3))
    g += rect(-58, -116, 22, 46, band, c, 2) + rect(-58, -118, 22, 10, c) + bar(22, -112, 22, -160, 4, c) + "".join(disc(-32 + 24 * i, -48, 7, c) for i in range(4))
    g += "".join(disc(-70 + 34 * i, -12, 9, "#3a322d", pale(INK, .3), 1.5) for i in range(5))
    return at(x, y, g, s, 0, flip)


def containers(x, y, cols, rows, w, h, colours, r, c=INK):
    s = ""
    for i in range(cols):
        for j in range(rows[i] if isinstance(rows, (list, tuple)) else rows):
            k = colours[r.randrange(len(colours))]
            s += rect(x + i * (w + 3), y - (j + 1) * (h + 2), w, h, k, c, 1.5)
            s += "".join(rect(x + i * (w + 3) + w * (.08 + .115 * q), y - (j + 1) * (h + 2) + h * .14, w * .035, h * .72, dark(k, .4) if q % 2 else pale(k, .4)) for q in range(8))
    return s


def gull(x, y, s=1, c=INK):
    return at(x, y, path("M-26 -6Q-12 -16 0 0Q12 -16 28 -9Q12 -8 2 5Q-2 6 -4 4Q-12 -8 -26 -6Z", c), s)


def hills(x0, x1, y, h, c, r, n=5, l=None):
    pts = [(x0 - 40, y + 4)] + [(x0 + (x1 - x0) * i / n + r.uniform(-30, 30), y - h * r.uniform(.35, 1)) for i in range(n + 1)] + [(x1 + 40, y + 4)]
    d = curve_d(pts, False) + "Z"
    return path(d, c) + (inside(d, gouges(x0, y - h, x1, y, n * 9, l, r, 30, 110, 4, .25)) if l else "")


def willow(x, y, w, h, c, r, n=26):
    """Hanging branches from above: a curtain for the upper corner of a picture."""
    s = ""
    for i in range(n):
        x0 = x + w * i / n + r.uniform(-8, 8)
        l = h * r.uniform(.35, 1)
        sway = r.uniform(10, 40)
        s += ribbon([(x0, y), (x0 + sway * .3, y + l * .5), (x0 + sway, y + l)], [3, 2, 1], c)
        d = "".join(lens_d(x0 + sway * t * t, y + l * t, r.uniform(16, 30), 4, (1.1 if k % 2 else 2.1) + r.uniform(-.2, .2)) for k, t in enumerate([j / 14 for j in range(3, 15)]))
        s += path(d, c)
    return s


def tree(x, y, h, c, trunk, r, l=None, w=.62):
    """A broad street tree: trunk, limbs, clumps of leaves cut with light."""
    s = ribbon([(x, y), (x - h * .01, y - h * .3), (x + h * .02, y - h * .6)], [h * .07, h * .05, h * .03], trunk)
    s += ribbon([(x, y - h * .34), (x + h * .14, y - h * .55)], [h * .035, h * .012], trunk) + ribbon([(x, y - h * .38), (x - h * .15, y - h * .58)], [h * .035, h * .012], trunk)
    for a, b, k in ((-.22, .56, .17), (.22, .58, .18), (0, .5, .16), (-.12, .74, .2), (.13, .76, .2), (0, .86, .16)):
        cx, cy, q = x + a * h * w * 1.6, y - b * h, k * h
        pts = [(cx + math.cos(t * .785) * q * r.uniform(.85, 1.15), cy + math.sin(t * .785) * q * .8 * r.uniform(.85, 1.15)) for t in range(8)]
        s += path(curve_d(pts), c, dark(c, .5), 2)
        low = [p for p in pts if p[1] > cy - q * .1]
        s += path("".join(lens_d(px - (px - cx) * u, py - (py - cy) * u, q * r.uniform(.18, .3), 5, r.uniform(.2, .9)) for px, py in low for u in (.12, .3, .5)), dark(c, .45))
        if l:
            s += path("".join(lens_d(cx + r.uniform(-.75, .5) * q, cy - r.uniform(-.1, .66) * q, q * r.uniform(.2, .36), 5, -.5 + r.uniform(-.4, .4)) for _ in range(11)), l)
    return s


def lamp(x, y, h, c=INK, glow=None):
    s = ribbon([(x, y), (x, y - h * .9), (x + h * .06, y - h), (x + h * .2, y - h * .99)], [h * .03, h * .02, h * .016], c)
    return s + (disc(x + h * .22, y - h * .95, h * .14, glow) if glow else "") + path(f"M{x + h * .15:.0f} {y - h * .985:.0f}h{h * .13:.0f}l{h * .02:.0f} {h * .035:.0f}h{-h * .17:.0f}Z", c)


def bollard(x, y, s=1, c=INK, l=None):
    return at(x, y, path("M-26 0v-44q-16 -4 -14 -18q2 -14 40 -14t40 14q2 14 -14 18V0Z", c) + path("M-18 -6v-36l7 0v36ZM-30 -62q10 -8 28 -8l0 4q-16 0 -24 6Z", l or "#8d8378"), s)


def coil(x, y, s=1, c=INKS["sand"]):
    """A coil of mooring rope."""
    g = "".join(f'<ellipse cx="0" cy="{-8 - 12 * i}" rx="{60 - 3 * i}" ry="20" fill="{c}" stroke="{INK}" stroke-width="3"/>' for i in range(4))
    g += f'<ellipse cx="0" cy="-46" rx="26" ry="8" fill="{INK}"/>' + "".join(path(lens_d(-50 + 11 * i, 6 - 12 * (i % 4) - abs(i - 5) * 1.2, 14, 2, .9), dark(c, .5)) for i in range(10))
    return at(x, y, g, s)
