"""What stands behind the sitters, part one: workshop, street, stage and kitchen. All 900 by 1200, in tones of one ground."""
import math
import kit
from kit import rect, disc, poly, path, bar, ribbon, gouges, CREAM, INK

W, H = 900, 1200


class Tones:
    """The ground colour and its neighbours."""

    def __init__(self, c):
        self.c, self.d, self.dd, self.l, self.ll = c, kit.dark(c, .30), kit.dark(c, .58), kit.pale(c, .20), kit.pale(c, .48)


def base(t, r, y1=H, fill=None):
    return rect(-20, -20, W + 40, H + 40, fill or t.c) + gouges(0, 0, W, y1, 60, kit.mix(fill or t.c, INK, .16), r, 60, 240, 6) + gouges(0, 0, W, y1, 34, kit.mix(fill or t.c, CREAM, .2), r, 40, 160, 4)


def gear(x, y, rad, n, fill, hole, turn=0):
    pts = []
    for i in range(n):
        for k, q in ((-.30, .84), (-.20, 1), (.20, 1), (.30, .84)):
            a = (i + k) / n * 2 * math.pi + turn
            pts.append((x + rad * q * math.cos(a), y + rad * q * math.sin(a)))
    s = poly(pts, fill) + disc(x, y, rad * .56, hole) + disc(x, y, rad * .30, fill) + disc(x, y, rad * .12, hole)
    for i in range(5):
        a = i / 5 * 2 * math.pi + turn
        s += bar(x + rad * .2 * math.cos(a), y + rad * .2 * math.sin(a), x + rad * .62 * math.cos(a), y + rad * .62 * math.sin(a), rad * .14, fill)
    return s


def spanner(fill):
    return path("M-16 -150c-34 14-46 62-20 92l16 14v212c0 34 40 34 40 0v-212l16-14c26-30 14-78-20-92v54l-16 14-16-14z", fill)


def hammer(fill, wood):
    return rect(-13, -110, 26, 320, wood) + path("M-84 -150h120l54 26v34h-54l-14 10h-106z", fill)


def saw(fill, wood):
    teeth = "".join(f"l10 14l10 -14" for _ in range(11))
    return path(f"M-60 -190l26 -6l60 330h-86z", fill) + path("M-66 130h104l16 96c-30 34-100 34-136 0z M-38 160h44l8 44c-18 16-50 16-66 0z", wood, more='fill-rule="evenodd"')


def tool_wall(t, r):
    s = base(t, r) + rect(0, 120, W, 16, t.d) + rect(0, 690, W, 16, t.d)
    for x, y, inner, k, a in ((100, 330, spanner(t.ll), 1.15, 8), (225, 245, spanner(t.l), .62, -6), (800, 330, hammer(t.ll, t.l), 1.1, -7), (690, 245, saw(t.l, t.dd), .62, 10), (90, 900, saw(t.l, t.dd), .8, -4), (815, 910, spanner(t.ll), .8, 12), (450, 90, hammer(t.l, t.dd), .4, 80)):
        s += kit.at(x + 8, y + 10, inner.replace(t.ll, t.d).replace(t.l, t.d).replace(t.dd, t.d), k, a) + kit.at(x, y, inner, k, a) + disc(x, 128 if y < 600 else 698, 9, t.dd)
    return s


def window_plants(t, r):
    s = base(t, r) + rect(60, 60, 780, 700, t.dd) + rect(84, 84, 732, 652, t.ll)
    s += path("M84 520q90-70 190-30t190-20 180 30 172-40v276H84z", t.l) + path("M84 600q140-60 300-10t432-30v176H84z", t.c)
    for x, y, w, h in ((120, 400, 90, 150), (230, 430, 70, 120), (650, 410, 100, 140), (756, 440, 60, 110)):
        s += rect(x, y, w, h, t.l) + poly([(x - 12, y), (x + w / 2, y - 40), (x + w + 12, y)], t.d)
        s += "".join(rect(x + 14 + i * 30, y + 24 + j * 40, 14, 20, t.d) for i in range(int(w // 34)) for j in range(2))
    s += rect(84, 84, 732, 652, "none") + rect(292, 84, 16, 652, t.dd) + rect(592, 84, 16, 652, t.dd) + rect(84, 250, 732, 14, t.dd)
    s += rect(20, 760, 860, 34, t.dd) + rect(20, 760, 860, 8, t.l)
    for x, k in ((130, 1), (800, 1.2)):
        leaves = "".join(ribbon([(0, 0), (math.sin(a) * 60, -70 - 20 * math.cos(a * 2)), (math.sin(a) * 120, -110 * math.cos(a) - 20)], [4, 34, 2], [t.d, t.dd, t.d][i % 3]) for i, a in enumerate((-1.1, -.7, -.35, 0, .3, .65, 1.05)))
        flowers = "".join(disc(x0, y0, 16, "#c8523a") + disc(x0, y0, 6, CREAM) for x0, y0 in ((-60, -110), (10, -150), (70, -100), (-20, -70)))
        s += kit.at(x, 700, leaves + flowers + path("M-56 -10h112l-16 74h-80z", "#a9573a") + rect(-64, -18, 128, 22, "#8f4431"), k)
    return s


def gears(t, r):
    s = base(t, r)
    s += gear(120, 250, 210, 16, t.d, t.c, .1) + gear(800, 190, 150, 12, t.dd, t.c, .3) + gear(842, 560, 215, 16, t.l, t.c, .05) + gear(62, 640, 150, 12, t.dd, t.c, .2) + gear(440, 60, 90, 9, t.l, t.c, .2)
    return s + gouges(0, 0, W, 900, 40, t.ll, r, 30, 120, 4)


def stage(t, r):
    s = base(t, r, fill=t.d)
    for i in range(11):
        x = i * 86 - 20
        s += path(f"M{x} -10h58q-14 600 10 1220h-76q20-620 8-1220z", t.c) + path(f"M{x + 40} -10h18q-14 600 10 1220h-26q10-620-2-1220z", t.dd)
    s += path("M-20 -20h940v60q-90 130-180 20-70 140-160 20-80 150-170 20-80 140-170 10-90 130-160 0-60 60-100 30z", t.c) + path("M-20 48q50 40 100-14 70 120 160 0 90 130 170-10 90 130 170-20 90 120 160-20 90 110 180-20v20q-90 130-180 20-70 140-160 20-80 150-170 20-80 140-170 10-90 130-160 0-60 60-130 10z", kit.INKS["wheat"])
    return s + path("M250 -20L650 -20 860 1210H40z", CREAM, more='opacity=".16"')


def steamers(t, r):
    s = base(t, r)
    def basket(x, y, w, h, lid=False):
        b, k = "#d9b06a", "#8a5a2a"
        out = rect(x, y, w, h, b, INK, 3) + rect(x, y + h * .16, w, h * .1, k) + rect(x, y + h * .72, w, h * .1, k)
        out += "".join(rect(x + 12 + i * 26, y + h * .26, 4, h * .46, "#b98a48") for i in range(int((w - 10) // 26)))
        if lid:
            out += path(f"M{x - 6} {y}q{w / 2 + 6} {-h * 1.1} {w + 12} 0z", b, INK, 3) + path(f"M{x + 20} {y - 8}q{w / 2 - 20} {-h * .7} {w - 40} 0z", "#b98a48") + rect(x + w / 2 - 14, y - h * .72, 28, 16, k)
        return out
    for x, w, ys in ((-40, 250, (420, 500, 580, 660, 740, 820)), (690, 260, (560, 640, 720, 800))):
        for i, y in enumerate(ys):
            s += basket(x + (i % 2) * 8, y, w, 78, i == 0)
    for x, y, k in ((90, 320, 1), (210, 210, 1.1), (760, 420, 1.1), (850, 250, .9), (640, 180, .8)):
        s += ribbon([(x, y), (x - 40 * k, y - 70), (x + 30 * k, y - 140), (x - 20 * k, y - 220), (x + 26 * k, y - 300)], [6, 30 * k, 22 * k, 12, 1], kit.pale(t.c, .5))
    return s


def ward(t, r):
    s = base(t, r) + rect(40, 90, 330, 520, t.ll) + rect(195, 90, 14, 520, t.d) + rect(40, 300, 330, 12, t.d) + path("M40 610h330v20H40z", t.d)
    s += path("M40 470q80-70 160-20t170-40v200H40z", t.l)
    for i in range(7):
        x = 600 + i * 48
        s += path(f"M{x} 40h40q-8 500 4 900h-52q12-400 8-900z", t.l if i % 2 else t.ll)
    s += rect(560, 28, 360, 16, t.dd) + "".join(disc(612 + i * 48, 40, 8, t.dd) for i in range(7))
    s += '<g transform="translate(-84 40)">' + rect(150, 180, 12, 900, t.dd) + path("M90 184h132v10H90z M90 184q-14 0-14 22h8q0-12 8-12z M222 184q14 0 14 22h-8q0-12-8-12z", t.dd) + path("M196 214h56v110q-28 34-56 0z", CREAM, INK, 4) + rect(196, 262, 56, 50, t.l) + ribbon([(224, 340), (228, 480), (200, 620), (240, 780)], [5, 5], t.dd) + '</g>'
    return s


def bus_front(t, r):
    s = base(t, r) + rect(0, 770, W, 440, t.d)
    s += path("M70 70q380-56 760 0 34 6 38 60v800H32V130q4-54 38-60z", "#2d5b4b", INK, 6)
    s += path("M100 200q350-40 700 0l20 400q-370 40-740 0z", kit.pale("#2c4a66", .55), INK, 6) + rect(442, 186, 14, 440, "#1f3f35")
    s += path("M230 104q220-22 440 0v60q-220-20-440 0z", INK) + "".join(rect(270 + i * 28, 118 + (i % 3), 14, 26, "#e0a52e") for i in range(13))
    s += path("M120 560L330 210h50L160 580z M560 590L770 240l16 60-180 300z", "#cfd9d2")
    for x in (130, 770):
        s += disc(x, 760, 56, CREAM, INK, 6) + disc(x, 760, 30, "#e0a52e")
    s += path("M8 300h40v130H8z M852 300h40v130h-40z", INK) + rect(32, 860, 836, 40, INK)
    return s


def blackboard(t, r):
    s = base(t, r) + rect(30, 60, 840, 620, "#9a6b3c", INK, 5) + rect(54, 84, 792, 572, "#24352f")
    s += gouges(60, 90, 840, 650, 36, "#34493f", r, 80, 260, 9, -.2)
    ch = lambda pts, w=6: ribbon(pts, [w, w * .7, w], "#dfe4d4", False)
    s += ch([(96, 560), (176, 330), (262, 560), (96, 560)]) + ch([(176, 330), (176, 560)], 4)
    s += path("M716 430a62 62 0 1 1 .1 0z M716 424a56 56 0 1 0 -.1 0z", "#dfe4d4", more='fill-rule="evenodd"') + ch([(716, 368), (760, 326)], 4) + ch([(654, 368), (778, 368)], 3)
    s += ch([(100, 150), (150, 210), (190, 170), (240, 250)], 5) + "".join(disc(x, y, 5, "#e0a52e") for x, y in ((100, 150), (150, 210), (190, 170), (240, 250)))
    s += ch([(640, 560), (680, 500), (720, 548), (770, 470), (820, 560)], 5) + ch([(650, 150), (800, 150)], 4) + ch([(650, 190), (770, 190)], 4) + ch([(650, 230), (800, 230)], 4)
    s += rect(40, 680, 820, 22, "#7a5028") + "".join(rect(90 + i * 44, 670, 30, 10, [CREAM, "#e0a52e", "#c8523a"][i % 3]) for i in range(3))
    return s + rect(0, 860, W, 10, t.d)


def pylon_d(x, y, s):
    p = []
    def line(a, b, c, d, w):
        l = math.hypot(c - a, d - b) or 1
        nx, ny = -(d - b) / l * w / 2, (c - a) / l * w / 2
        p.append("M" + "L".join(f"{x + s * u:.1f} {y + s * v:.1f}" for u, v in ((a + nx, b + ny), (c + nx, d + ny), (c - nx, d - ny), (a - nx, b - ny))) + "Z")
    legs = [(-70, 0), (-26, -220), (-14, -420), (0, -480)]
    for k in (-1, 1):
        for (a, b), (c, d) in zip(legs, legs[1:]):
            line(k * a, b, k * c, d, 8)
        for yy, w in ((-250, 120), (-330, 100), (-410, 76)):
            line(0, yy, k * w, yy, 6); line(k * 18, yy - 34, k * w, yy, 4); line(k * w, yy, k * w, yy + 30, 4)
    at = lambda yy: 70 + (26 - 70) * (-yy / 220) if yy > -220 else 26 + (14 - 26) * (-(yy + 220) / 200)
    ys = [0, -80, -150, -220, -270, -320, -370, -420]
    for a, b in zip(ys, ys[1:]):
        line(-at(a), a, at(b), b, 4); line(at(a), a, -at(b), b, 4); line(-at(b), b, at(b), b, 4)
    return "".join(p)


def pylons(t, r):
    s = base(t, r) + path("M-10 760q160-110 340-50t330-40 260 30v520H-10z", t.d) + path("M-10 880q240-90 480-20t450-30v400H-10z", t.dd)
    for y, q in ((330, 90), (240, 70), (150, 60)):
        s += ribbon([(-20, y - 60), (150, y), (450, y + q), (760, y - 60), (920, y - 10)], [4], t.dd)
    return s + path(pylon_d(150, 790, 1.45), t.ll) + path(pylon_d(785, 700, 1.05), t.dd) + path(pylon_d(620, 690, .5), t.d)


def bench(t, r):
    s = base(t, r) + rect(0, 800, W, 40, t.dd) + rect(0, 800, W, 10, t.l)
    s += kit.at(150, 800, path("M-120 0h240v-40h-60v-60h70v-150H-20v60h-90v70h40v80h-60z", t.dd) + rect(30, -240, 110, 22, t.ll) + rect(-110, -186, 60, 22, t.ll) + rect(-170, -160, 90, 18, t.ll) + rect(-176, -210, 16, 116, t.l) + rect(-52, -250, 30, 70, t.l) + rect(-22, -250, 30, 70, CREAM))
    for i, h in enumerate((230, 280, 200, 250, 300)):
        x = 680 + i * 46
        s += path(f"M{x} 250h22v{h}l-11 40-11-40z", t.ll if i % 2 else t.l) + rect(x - 6, 170, 34, 90, "#a9673a") + "".join(rect(x + 3, 280 + j * 22, 16, 5, t.d) for j in range(int(h // 22) - 1))
    s += rect(650, 215, 250, 20, t.dd) + path("M120 60q0-90 120-80l12 22q-100-6-98 60z", t.dd) + path("M60 190q10-130 84-130t80 130z", t.ll, INK, 5) + path("M70 200h144l60 330H10z", CREAM, more='opacity=".13"')
    return s


def dawn_street(t, r):
    s = base(t, r, fill=t.c) + disc(720, 190, 70, t.ll) + disc(750, 170, 62, t.c)
    for x, w, h in ((-20, 120, 520), (110, 90, 400), (700, 110, 460), (800, 130, 600), (620, 80, 340)):
        s += rect(x, 820 - h, w, h, t.d) + "".join(rect(x + 14 + i * 30, 850 - h + j * 46, 14, 22, "#e0b659" if r.random() < .28 else t.dd) for i in range(int(w // 32)) for j in range(int(h // 50)))
    s += rect(0, 815, W, 400, t.dd)
    for x, y, k in ((150, 520, 1.1), (40, 600, .9), (860, 600, 1)):
        s += rect(x - 9 * k, y, 18 * k, 330, INK) + kit.blob([(x + math.cos(a) * 110 * k * (1 + .14 * math.cos(3 * a)), y - 60 + math.sin(a) * 100 * k) for a in [i / 9 * 2 * math.pi for i in range(9)]], t.l) + gouges(x - 90 * k, y - 130, x + 90 * k, y + 20, 26, t.d, r, 20, 60, 7)
    s += rect(642, 220, 10, 600, INK) + path("M647 226q4-50 70-50v12q-56 0-58 40z", INK) + path("M700 176h60l-14 26h-32z", "#e0b659")
    return s + kit.at(805, 900, rect(-9, -560, 18, 620, "#b98a48") + ribbon([(0, -560), (-30, -640), (-50, -760)], [40, 60, 6], "#c9a25a") + ribbon([(0, -560), (0, -660), (6, -790)], [40, 60, 6], "#b98a48") + ribbon([(0, -560), (30, -640), (66, -750)], [40, 60, 6], "#c9a25a") + rect(-24, -580, 48, 26, INK), 1, 10)


def cable_bridge(t, r):
    s = base(t, r) + rect(0, 760, W, 460, t.d) + kit.rows(0, 790, W, 1190, 14, t.l, r, 60, 200, 6)
    s += path("M0 700q120-60 240-20t260-30 200 30 200-20v110H0z", t.d)
    for x, top, k in ((130, 70, t.ll), (790, 200, t.l)):
        for i in range(11):
            for q in (-1, 1):
                s += bar(x, top + 40 + i * 22, x + q * (60 + i * 54), 716, 4, kit.pale(t.c, .34))
        s += poly([(x - 14, top), (x + 14, top), (x + 50, 900), (x + 22, 900), (x, 260 + top), (x - 22, 900), (x - 50, 900)], k)
    return s + rect(-10, 706, 920, 26, t.dd) + rect(-10, 700, 920, 8, t.ll)


def sparks(t, r):
    s = base(t, r, fill=t.d) + poly([(-20, 120), (920, 40), (920, 100), (-20, 180)], t.dd) + poly([(-20, 320), (920, 260), (920, 290), (-20, 352)], t.dd)
    for x in (60, 200, 700, 840):
        s += rect(x, -20, 44, 1240, t.dd) + rect(x + 6, -20, 7, 1240, t.c) + "".join(disc(x + 28, 60 + i * 90, 6, t.c) for i in range(13))
    s += path("M-20 700h300v40H-20z M-20 900h300v40H-20z", t.dd)
    x0, y0 = 96, 660
    for i in range(170):                                             # sparks fly in arcs and fall
        a, v = r.uniform(-2.3, -.5), r.uniform(.35, 1)
        q = r.uniform(.15, 1)
        at = lambda u: (x0 + math.cos(a) * v * 900 * u, y0 + math.sin(a) * v * 900 * u + 520 * u * u)
        (xa, ya), (xb, yb), (xc, yc) = at(q - .09), at(q - .04), at(q)
        s += ribbon([(xa, ya), (xb, yb), (xc, yc)], [1, r.uniform(5, 11), 1], ["#f0c060", "#f6e2b0", "#e88a3a"][i % 3])
    glow = [(x0 + q * math.cos(k / 9 * 6.283), y0 + q * .8 * math.sin(k / 9 * 6.283)) for k, q in enumerate((44, 52, 40, 48, 56, 42, 50, 38, 50))]
    return s + kit.blob(glow, "#f6d98a") + kit.blob([((x - x0) * .5 + x0, (y - y0) * .5 + y0) for x, y in glow], "#fff6e0")
