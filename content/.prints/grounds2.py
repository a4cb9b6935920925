"""What stands behind the sitters, part two: parcels, looms, port, hills, rails, river."""
import math
import kit
from kit import rect, disc, poly, path, bar, ribbon, gouges, CREAM, INK
from grounds import base, W


def parcels(t, r):
    s = base(t, r) + rect(0, 860, W, 360, t.d)
    box = lambda x, y, w, h, c: rect(x, y, w, h, c, INK, 4) + rect(x + w * .42, y, w * .16, h, kit.pale(c, .4)) + rect(x + 12, y + h - 40, w * .26, 26, CREAM) + gouges(x + 4, y + 6, x + w - 6, y + h - 4, 8, kit.dark(c, .25), r, 20, 60, 4)
    for x, y, w, h, c in ((-30, 640, 220, 220, "#a97542"), (60, 460, 190, 180, "#bb8a55"), (-50, 470, 100, 170, "#8f5f34"), (-20, 300, 160, 160, "#a97542"), (700, 600, 230, 260, "#8f5f34"), (730, 420, 190, 180, "#bb8a55"), (660, 740, 90, 120, "#bb8a55"), (770, 280, 140, 140, "#a97542"), (20, 170, 110, 130, "#bb8a55")):
        s += box(x, y, w, h, c)
    return s


def medicine_drawers(t, r):
    s = base(t, r) + rect(-10, 30, 920, 800, t.dd)
    for j in range(8):
        for i in range(9):
            x, y = 6 + i * 100, 48 + j * 96
            s += rect(x, y, 88, 84, t.d if (i + j) % 3 else t.c) + rect(x + 6, y + 6, 76, 5, t.l) + rect(x + 28, y + 22, 32, 16, CREAM if (i * 7 + j * 3) % 5 else t.ll) + disc(x + 44, y + 60, 8, "#d9a648")
    s += rect(-10, 826, 920, 26, t.l)
    for x, k in ((70, "#2c4a66"), (160, "#f3e6cc"), (820, "#8f4431")):
        s += path(f"M{x - 34} 826v-90q0-26 34-26t34 26v90z", k, INK, 4) + rect(x - 26, 690, 52, 22, INK)
    return s


def looms(t, r):
    s = base(t, r) + rect(-10, 150, 920, 30, t.dd) + rect(-10, 640, 920, 44, t.dd)
    for i in range(46):
        s += bar(-10 + i * 20, 180, 0 + i * 20, 640, 4 if i % 2 else 6, t.ll if i % 3 else CREAM)
    s += rect(-10, 330, 920, 18, t.d) + rect(-10, 480, 920, 18, t.d)
    s += rect(-10, 684, 920, 540, t.d) + kit.rows(0, 690, W, 1190, 16, t.l, r, 30, 80, 6, 16, 1)
    for i in range(8):
        x = 40 + i * 118
        s += path(f"M{x - 26} 40h52v14h-8v70h8v14h-52v-14h8v-70h-8z", t.dd) + rect(x - 24, 58, 48, 62, [CREAM, "#e0a52e", t.ll, "#2d5b4b"][i % 4]) + "".join(rect(x - 24, 64 + j * 12, 48, 3, INK) for j in range(5)) + bar(x, 138, x + 4, 154, 4, CREAM)
    return s


def port(t, r):
    s = base(t, r) + rect(0, 800, W, 420, t.d) + kit.rows(0, 830, W, 1190, 12, t.l, r, 60, 200, 6)
    def crane(x, y, k, c):
        p = lambda a, b, q, d, w: bar(x + k * a, y + k * b, x + k * q, y + k * d, k * w, c)
        g = p(0, 0, 22, -320, 13) + p(150, 0, 128, -320, 13) + p(-8, -110, 158, -110, 12) + p(10, -210, 140, -210, 9) + p(0, -110, 140, -210, 6) + p(150, -110, 10, -210, 6)
        g += p(-150, -326, 420, -326, 16) + p(70, -320, 78, -480, 12) + p(78, -476, 400, -332, 5) + p(78, -476, -140, -332, 5) + p(78, -476, 230, -330, 4)
        for i in range(14):
            g += p(-140 + i * 40, -326, -120 + i * 40, -352, 5) + p(-120 + i * 40, -352, -100 + i * 40, -326, 5)
        return g + p(-140, -354, 410, -354, 6) + p(320, -326, 320, -180, 4) + p(286, -176, 354, -176, 16) + p(-120, -300, -60, -300, 44)
    s += crane(30, 800, 1.05, t.dd) + crane(640, 800, .82, t.ll)
    for i, (x, y) in enumerate([(a, 790 - 58 * b) for a in (-40, 80, 640, 760, 850) for b in range(1 + (a * 7) % 3)]):
        c = ["#b5301f", "#d39a2c", "#8f4431", t.l][i % 4]
        s += rect(x, y - 46, 112, 54, c, INK, 3) + "".join(rect(x + 10 + j * 17, y - 38, 5, 38, kit.dark(c, .35)) for j in range(6))
    return s + rect(-10, 796, 920, 26, INK)


def moon_gate(t, r):
    s = base(t, r, fill=t.c) + path("M-10 -10h920v1220H-10z M450 60a330 330 0 1 0 .1 0z", t.d, more='fill-rule="evenodd"') + gouges(0, 0, W, 120, 20, t.c, r)
    s += path("M450 60a330 330 0 1 0 .1 0z M450 84a306 306 0 1 1 -.1 0z", t.dd, more='fill-rule="evenodd"') + disc(450, 390, 304, t.ll)
    s += kit.inside("M450 86a304 304 0 1 0 .1 0z", path("M130 560q80-90 180-40t160-20 160 10 140-30v220H130z", t.l) + "".join(ribbon([(x, 720), (x + b, 400), (x + b * 2.2, 60)], [15, 13, 8], t.d) + "".join(rect(x + b * (720 - y) / 320 - 9, y, 20, 5, t.ll) for y in range(130, 700, 78)) for x, b in ((190, 10), (232, -8), (660, 12), (716, -14)))
                    + "".join(kit.path(kit.lens_d(x, y, 96, 15, a), t.dd) for x, y, a in [(r.uniform(140, 290) if i % 2 else r.uniform(600, 740), r.uniform(90, 420), r.uniform(.2, 1.1) if i % 3 else r.uniform(2, 2.9)) for i in range(40)]))
    for x in (70, 830):
        s += path(f"M{x - 70} 800h140l-22 190h-96z", "#a9573a", INK, 5) + rect(x - 80, 786, 160, 26, "#8f4431")
        s += "".join(ribbon([(x, 790), (x + dx * .6, 720), (x + dx, 640 + abs(dx) * .5)], [8, 26, 2], t.l if i % 2 else t.ll) for i, dx in enumerate((-90, -55, -20, 20, 55, 90))) + "".join(disc(x + dx, 650 + abs(dx) * .5, 17, "#d8705a") + disc(x + dx, 650 + abs(dx) * .5, 6, CREAM) for dx in (-70, -24, 30, 74))
    return s


def lattice(t, r):
    s = base(t, r) + rect(0, 0, W, 800, t.ll)
    b = lambda x, y, w, h: rect(x, y, w, h, "#5a3a1c")
    for i in range(5):
        s += b(i * 225 - 14, -10, 28, 820)
    for y in (-4, 262, 528, 794):
        s += b(-10, y - 12, 920, 24)
    for i in range(4):
        for j in range(3):
            x, y = i * 225 + 112, j * 266 + 131
            s += "".join(bar(x + 99 * dx, y + 120 * dy, x + 50 * dx, y + 60 * dy, 11, "#7a5028") for dx in (-1, 1) for dy in (-1, 1))
            s += path(f"M{x - 54} {y - 64}h108v128h-108z M{x - 42} {y - 52}h84v104h-84z", "#7a5028", more='fill-rule="evenodd"') + "".join(disc(x + 17 * math.cos(a), y + 17 * math.sin(a), 15, "#8f5f2c") for a in [k / 5 * 6.283 - 1.57 for k in range(5)]) + disc(x, y, 9, CREAM)
    s += rect(0, 806, W, 410, t.d)
    for i, x in enumerate((60, 110, 160, 760, 810, 860)):
        h = (150, 190, 130)[i % 3]
        s += rect(x - 10, 800 - h, 20, h * .5, "#8f4431" if i % 2 else "#5a3a1c", INK, 3) + path(f"M{x - 9} {800 - h * .5}h18v{h * .5}h-18z", CREAM, INK, 3)
    return s + "".join(ribbon([(x, 850), (x + 20, 830), (x + 40, 856), (x + 26, 872), (x + 14, 858)], [2, 10, 10, 2], t.ll) for x in (20, 90, 150, 730, 800, 850))


def coil(x, y, rad, turns, c, line=INK):
    """A rolled fire hose seen flat: one spiral, then the brass coupling."""
    pts = [(x + rad * (.14 + .86 * i / (turns * 24)) * math.cos(i / 24 * 6.283), y + rad * (.14 + .86 * i / (turns * 24)) * math.sin(i / 24 * 6.283)) for i in range(turns * 24 + 1)]
    w = rad / turns
    return disc(x, y, rad * 1.08, line) + ribbon(pts, [w * .7, w * .74], c) + kit.at(x + rad * .98, y, rect(-rad * .12, 0, rad * .24, rad * .75, c, line, 4) + rect(-rad * .18, rad * .7, rad * .36, rad * .3, "#d9a648", line, 4) + rect(-rad * .13, rad * .98, rad * .26, rad * .12, "#b98a30", line, 3))


def hose_room(t, r):
    s = base(t, r) + rect(0, 120, W, 18, t.dd) + rect(0, 560, W, 22, t.dd) + rect(0, 582, W, 8, t.l)
    for x, h in ((46, 250), (128, 250), (760, 250), (846, 250)):      # air bottles stand on the shelf
        s += path(f"M{x - 34} 560v{-h + 40}q0-40 34-40t34 40v{h - 40}z", t.ll, INK, 4) + rect(x - 12, 560 - h - 30, 24, 34, "#d9a648", INK, 3) + rect(x - 34, 430, 68, 34, "#c8523a") + rect(x + 14, 560 - h + 34, 8, 190, t.l)
    for x in (190, 700):
        s += rect(x - 5, 128, 10, 40, t.dd)
    s += kit.at(216, 190, path("M-70 40q0-100 70-100t70 100l26 16h-192z", "#d9a648", INK, 5) + path("M-10 -62h20v100h-20z", INK), .9) + kit.at(690, 190, path("M-70 40q0-100 70-100t70 100l26 16h-192z", t.ll, INK, 5) + path("M-10 -62h20v100h-20z", INK), .9)
    return s + coil(86, 742, 104, 5, CREAM) + coil(806, 736, 96, 5, "#d9b06a") + rect(0, 862, W, 20, t.dd)


def tea_hills(t, r):
    s = base(t, r, 300, fill=t.ll)
    s += path("M-10 300q140-150 300-40t260-60 380 60v300H-10z", t.l)
    for y, c, q in ((420, t.c, 60), (560, kit.dark(t.c, .12), 80), (720, t.d, 70)):
        s += path(f"M-10 {y}q220 {-q * 2} 460 {-q * .2}t470 {-q * .6}v800H-10z", c)
        for i in range(7):
            yy = y + 34 + i * 26 + i * i * 2
            s += ribbon([(-20, yy), (150, yy - q * .95), (330, yy - q * .7), (520, yy - q * .1), (720, yy - q * .75), (930, yy - q * .5)], [10 + i * 2, 15 + i * 2, 12 + i * 2, 17 + i * 2], t.l if i % 2 else kit.pale(t.c, .34))
    s += "".join(kit.disc(x, y, 8, t.dd) + path(f"M{x - 8} {y + 8}h16l6 34h-28z", c) for x, y, c in ((110, 380, "#b5301f"), (790, 400, CREAM), (730, 520, "#3b3f75")))
    return s + gouges(0, 30, W, 220, 24, CREAM, r, 80, 260, 7)


def garage(t, r):
    s = base(t, r) + rect(0, 820, W, 400, t.dd)
    s += rect(40, 60, 40, 780, t.dd) + rect(820, 60, 40, 780, t.dd) + rect(30, 540, 840, 26, t.dd)
    s += path("M40 520q0-110 90-120l90-110q20-24 60-24h330q50 0 80 40l70 94q100 10 100 110v20q0 14-20 14H60q-20 0-20-24z", "#c8523a", INK, 6) + path("M236 396l74-94h130v94z M460 302h140q24 0 40 22l52 72H460z", kit.pale(t.c, .6), INK, 5)
    for x in (190, 700):
        s += disc(x, 536, 72, INK) + disc(x, 536, 40, t.ll) + disc(x, 536, 14, INK)
    for x, y in ((80, 780), (80, 700), (810, 790), (840, 640)):
        s += disc(x, y, 92, INK) + disc(x, y, 52, t.d) + "".join(bar(x + 74 * math.cos(a), y + 74 * math.sin(a), x + 90 * math.cos(a), y + 90 * math.sin(a), 7, t.l) for a in [i / 18 * 6.283 for i in range(18)])
    return s


def rails(t, r):
    s = base(t, r, 640) + path("M-10 560q200-60 420-20t500-20v120H-10z", t.d) + rect(0, 620, W, 600, t.dd)
    for i in range(15):
        k = (i / 14) ** 2
        y, w = 630 + 570 * k, 60 + 560 * k
        s += poly([(450 - w, y), (450 + w, y), (450 + w * 1.03, y + 8 + 26 * k), (450 - w * 1.03, y + 8 + 26 * k)], t.d)
    for q in (-1, 1):
        s += poly([(450 + q * 22, 620), (450 + q * 30, 620), (450 + q * 460, 1210), (450 + q * 400, 1210)], t.ll)
    for x, k in ((110, 1), (800, .82)):
        s += rect(x - 9, 700 - 640 * k, 18, 640 * k + 40, INK) + rect(x - 42, 720 - 640 * k, 84, 220 * k, INK, t.l, 3) + "".join(disc(x, 758 - 640 * k + i * 66 * k, 25 * k, c) for i, c in enumerate(("#d8452f", "#e0a52e", "#4f9a6a")))
    s += rect(640, 130, 10, 500, t.dd) + bar(640, 150, 300, 172, 7, t.dd) + "".join(ribbon([(-10, y), (450, y + 26), (910, y - 10)], [4], t.dd) for y in (120, 176))
    return s


def nursery(t, r):
    s = base(t, r) + ribbon([(-10, 90), (220, 170), (450, 120), (680, 170), (910, 90)], [5], CREAM)
    for i in range(13):
        x = 20 + i * 72
        y = 112 + 46 * abs(math.sin((x / 910) * math.pi * 2)) ** 1
        s += poly([(x - 26, y), (x + 26, y), (x, y + 56)], ["#e0a52e", CREAM, "#1f6b70", "#2d5b4b"][i % 4])
    for x, y, c in ((40, 800, "#e0a52e"), (140, 800, "#1f6b70"), (90, 700, CREAM), (800, 800, "#2d5b4b"), (850, 700, "#e0a52e"), (750, 700, "#3b3f75"), (800, 600, CREAM)):
        s += rect(x - 46, y, 96, 96, c, INK, 4) + [disc(x + 2, y + 48, 26, kit.dark(c, .3)), poly([(x - 28, y + 76), (x + 32, y + 76), (x + 2, y + 20)], kit.dark(c, .3)), rect(x - 22, y + 24, 48, 48, kit.dark(c, .3))][int(x + y) // 10 % 3]
    # A child's drawings pinned to the wall: a house, a tree, a fish.
    s += kit.at(130, 400, rect(-90, -80, 180, 160, CREAM, INK, 4) + poly([(-50, 0), (0, -50), (50, 0)], "#b5301f") + rect(-38, 0, 76, 56, "#e0a52e") + rect(-10, 20, 22, 36, INK), 1, -5)
    s += kit.at(775, 400, rect(-90, -80, 180, 160, CREAM, INK, 4) + path("M-60 0q50-60 100 0q-50 60-100 0zM36 0l36-32v64z", "#1f6b70") + disc(-30, -8, 7, CREAM), 1, 6)
    return s + rect(0, 896, W, 320, t.d)


def silos(t, r):
    s = base(t, r)
    for x, w, h in ((20, 170, 560), (200, 130, 470), (640, 150, 500), (790, 170, 620)):
        s += rect(x, 800 - h, w, h, t.ll) + path(f"M{x - 8} {800 - h}l{w / 2 + 8} -70 {w / 2 + 8} 70z", t.d) + rect(x + w * .68, 800 - h, w * .32, h, t.l) + "".join(rect(x, 800 - h + 40 + i * 64, w, 6, t.d) for i in range(int(h // 64)))
    s += rect(0, 798, W, 420, t.d)
    def ear(x, y, k, a):
        g = ribbon([(0, 0), (6, -160), (0, -300)], [7, 5, 4], "#5c3f10")
        for i in range(7):
            for q in (-1, 1):
                g += kit.path(kit.lens_d(0, -210 - i * 24, 50, 13, -1.57 + q * .5), "#f0cf7a") + bar(q * 16, -250 - i * 24, q * 44, -310 - i * 24, 2.5, "#f0cf7a")
        return kit.at(x, y, g, k, a)
    return s + "".join(ear(x, 1010, k, a) for x, k, a in ((30, 1.1, -8), (90, .95, 4), (150, 1.1, 10), (740, 1, -10), (800, 1.15, -2), (866, 1, 9)))


def river_guard(t, r):
    s = base(t, r, 300, fill=t.ll) + path("M-10 330q90-90 200-50t190-30 240 40 300-30v160H-10z", t.l) + path("M-10 372q160-50 330-16t590-10v80H-10z", t.d) + rect(0, 410, W, 800, t.c)
    s += kit.rows(0, 424, W, 1190, 22, t.ll, r, 60, 190, 7) + kit.rows(0, 470, W, 1190, 12, t.d, r, 60, 190, 8)
    for i in range(9):
        s += disc(20 + i * 34, 560 + i * 4, 13, CREAM if i % 2 else "#d8452f", INK, 3) + disc(640 + i * 34, 596 - i * 5, 13, CREAM if i % 2 else "#d8452f", INK, 3)
    ring = disc(770, 760, 130, "#d8452f", INK, 5) + "".join(poly([(770 + 134 * math.cos(a - .28), 760 + 134 * math.sin(a - .28)), (770 + 134 * math.cos(a + .28), 760 + 134 * math.sin(a + .28)), (770 + 60 * math.cos(a + .28), 760 + 60 * math.sin(a + .28)), (770 + 60 * math.cos(a - .28), 760 + 60 * math.sin(a - .28))], CREAM) for a in (.8, 2.37, 3.94, 5.51)) + disc(770, 760, 66, t.c, INK, 5)
    boat = path("M70 452h200l-34 44H104z", INK) + rect(120, 420, 70, 34, CREAM, INK, 3)
    return s + boat + ring
