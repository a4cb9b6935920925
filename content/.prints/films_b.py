"""The shots of the three films. Each is a function (t, k) -> (drawing, camera): t in seconds, k from 0 to 1 through the shot.

What stands still is drawn once and kept, so that its cuts do not flicker; what moves is drawn anew at each moment.
"""
import functools
import math

import kit
import parts_b as p
import things_b as t_
from figure import Figure, reach

W, H = 1280, 720
X0, X1 = -160, 1440          # scenes are a little wider than the picture, so that the camera may travel


def still(draw):
    """A drawing that is made once."""
    return functools.lru_cache(None)(draw)


def smooth(k):
    return k * k * (3 - 2 * k)


def crests(seed, y0, y1, colour, t, speed=16, n=11, size=1.0):
    """Crests of a river that drift; near ones faster."""
    r = kit.rng(seed)
    d, span = [], X1 - X0
    for j in range(n):
        k = j / (n - 1)
        y = y0 + (y1 - y0) * k ** 1.35
        for _ in range(int(15 - 7 * k)):
            l, off, ph = r.uniform(50, 150) * (.35 + 1.2 * k) * size, r.uniform(0, span), r.uniform(0, 6.28)
            x = X0 + (off + t * speed * (.4 + 1.6 * k)) % span
            h = (1.6 + 5.5 * k) * (1 + .35 * math.sin(t * 2.2 + ph)) * size
            yy = y + 2.2 * k * math.sin(t * 1.6 + ph)
            d.append(f"M{x:.1f} {yy:.1f}q{l * .5:.1f} {-h * 1.7:.1f} {l:.1f} 0q{-l * .5:.1f} {h * .6:.1f} {-l:.1f} 0Z")
    return p.path("".join(d), colour)


def vapour(x, y, s, colour, t, n=3, rise=200, seed=0):
    """Steam in rising, swaying brush strokes."""
    out = ""
    for i in range(n):
        ph = (t * .34 + i / n + seed * .37) % 1
        base, sway = y - ph * rise * s * .5, 20 * s
        xs = x + (i - (n - 1) / 2) * 54 * s
        pts = [(xs + sway * math.sin(j * 1.5 + t * 2 + i * 2.1) * (j / 5 + .3), base - j * 30 * s) for j in range(6)]
        w = 15 * s * math.sin(math.pi * min(1, ph * 1.15 + .08))
        out += p.rope(pts, max(1, w), colour, 1)
    return out


# --- river morning ----------------------------------------------------------------

@still
def _river_sky():
    r = kit.rng("film-river")
    s = p.rect(X0, -120, 1700, 900, "#eec79a") + p.rect(X0, 180, 1700, 300, "#f6dfb6") + p.cuts((X0, -100, 1600, 470), r, "#fbeed0", gap=24, length=(60, 260), width=6, much=.5)
    return s


@still
def _far_bank():
    r = kit.rng("film-bank")
    s = p.at(p.hills(1700, 0, 70, "#c99a74", r, "#dcb48c", 9, base=60, gap=13, angle=-20, length=(20, 70), width=4), X0, 398)
    s += p.at(p.town(1660, 402, 90, 30, "#a9735a", "#f6dfb6", r, .3), X0, 0)
    tower = "".join(p.rect(-22 + i * 2.4, -26 - i * 24, 44 - i * 4.8, 24, "#7a4a3a") + p.poly([(-32 + i * 2.6, -24 - i * 24), (32 - i * 2.6, -24 - i * 24), (22 - i * 2.2, -32 - i * 24), (-22 + i * 2.2, -32 - i * 24)], "#4a2c26") for i in range(7)) + p.bars([(0, -190, 0, -222, 7, 2)], "#4a2c26")
    return s + p.at(tower, 300, 404, 1.05)


@still
def _barge():
    r = kit.rng("film-barge")
    o = p.path("M-300 -6Q-286 44 -250 46H250Q300 36 322 -18L300 -6Z", "#2c3a4a") + p.rect(-240, -52, 400, 48, "#7a4a3a")
    for i in range(7):
        o += p.rect(-232 + i * 56, -86 - (i % 2) * 34, 50, 34 + (i % 2) * 34, ("#b5301f", "#2c4a66", "#d39a2c")[i % 3])
        o += p.bars([(-224 + i * 56 + j * 10, -82 - (i % 2) * 34, -224 + i * 56 + j * 10, -56, 3) for j in range(4)], "#f0dfb8")
    o += p.path("M180 -6V-120H262V-6Z", p.CREAM) + p.rect(172, -130, 98, 12, p.INK) + p.rect(192, -108, 24, 22, p.INK) + p.rect(224, -108, 24, 22, p.INK) + p.bars([(240, -130, 240, -190, 6)], p.INK)
    return o + p.cuts((-280, 0, 560, 40), r, "#5a6f86", gap=11, length=(40, 120), width=4)


def river_wide(t, k):
    sun = 372 - 92 * smooth(k)
    s = _river_sky() + p.disc(860, sun, 74, "#fff5dc") + _far_bank()
    s += p.rect(X0, 400, 1700, 420, "#5a7f8a")
    r = kit.rng("film-glint")
    for i in range(13):
        l = r.uniform(60, 190) * (1 + .3 * math.sin(t * 3 + i))
        s += p.rect(860 - l / 2 + 18 * math.sin(t * 1.7 + i * 1.3), 410 + i * 23, l, 5 + i * .3, "#f8e4bc")
    s += crests("w1", 410, 720, "#d5e2da", t, 18) + p.at(_barge(), 250 + 86 * t, 474 + 3 * math.sin(t * 1.5), .62)
    s += p.rope([(250 + 86 * t - 190, 506), (60 + 80 * t - 120, 510), (-60 + 76 * t - 160, 506)], 7, "#e9efe4", 1)
    for i in range(5):
        bx, by, f = 420 + i * 44 + 52 * t, 190 + (i % 3) * 22 - 6 * t, math.sin(t * 6 + i * 1.2)
        s += p.rope([(bx - 20, by - 10 * f), (bx - 8, by - 3), (bx, by), (bx + 8, by - 3), (bx + 20, by - 10 * f)], 4, p.INK)
    return s, dict(x=640 + 30 * k, y=372, zoom=1.06 + .12 * smooth(k))


@still
def _quay():
    r = kit.rng("film-quay")
    s = p.rect(X0, -120, 1700, 900, "#f3d6a6") + p.cuts((X0, -100, 1600, 480), r, "#fbeed0", gap=24, length=(60, 260), width=6, much=.5) + p.at(p.town(1660, 420, 120, 26, "#dcae80", "#f6e4c0", r, .3), X0, 0) + p.disc(1040, 190, 64, "#fff5dc")
    return s


@still
def _gantry():
    w = 13
    items = [(300, 560, 330, 120, 20, 16), (620, 560, 590, 120, 20, 16), (310, 420, 612, 420, w), (324, 250, 598, 250, w), (312, 420, 598, 250, 8), (610, 420, 324, 250, 8), (120, 110, 1190, 110, 22), (460, 110, 460, -30, 16), (460, -26, 1160, 104, 6), (460, -26, 140, 104, 6), (130, 84, 1180, 84, 7)]
    items += [(130 + i * 40, 110, 150 + i * 40, 84, 5) for i in range(26)] + [(150 + i * 40, 84, 170 + i * 40, 110, 5) for i in range(26)]
    return p.bars(items, p.INK)


@still
def _container():
    r = kit.rng("film-box")
    o = p.rect(-110, 0, 220, 96, "#b5301f") + "".join(p.rect(-100 + i * 20, 10, 8, 76, "#7d1f15") for i in range(10)) + p.cuts((-108, 4, 216, 30), r, "#e08a74", gap=11, length=(30, 80), width=3, much=.5)
    return o + p.rect(-116, -14, 232, 16, p.INK)


@still
def _ship():
    r = kit.rng("film-ship")
    o = p.engrave("M-420 0L-380 130H360L440 -20Z", "#2c4a66", (-420, -20, 860, 150), r, "#1b3048", gap=15, length=(80, 240), width=6, much=.6) + p.rect(-400, -6, 800, 10, p.CREAM)
    for i in range(7):
        hh = (2, 3, 2, 1, 0, 2, 3)[i]
        for j in range(hh):
            o += p.rect(-360 + i * 100, -56 - j * 54, 92, 50, ("#d39a2c", "#2d5b4b", "#8f4431", "#b5301f")[(i + j) % 4]) + "".join(p.rect(-350 + i * 100 + q * 14, -50 - j * 54, 5, 38, "#f0dfb8") for q in range(6))
    return o


def river_crane(t, k):
    m = smooth(min(1, k * 1.15))
    bx, drop = 500 + 290 * smooth(min(1, k * 2)), 60 + 196 * smooth(max(0, min(1, (k - .38) * 1.7)))
    s = _quay() + p.rect(X0, 520, 1700, 300, "#4f7684") + crests("w2", 526, 730, "#d5e2da", t, 14, 8)
    s += p.at(_ship(), 900, 512 + 4 * math.sin(t * 1.3)) + crests("w3", 628, 730, "#e9efe4", t, 22, 4)
    s += _gantry() + p.rect(bx - 44, 112, 88, 26, p.INK) + p.bars([(bx - 30, 130, bx - 80, 130 + drop, 3), (bx + 30, 130, bx + 80, 130 + drop, 3)], p.INK) + p.at(_container(), bx, 130 + drop)
    s += p.poly([(X0, 548), (640, 548), (664, 590), (664, 840), (X0, 840)], "#33291f") + p.at(p.cuts((0, 0, 800, 160), kit.rng("q"), "#6d5a44", gap=16, length=(60, 220), width=5, much=.5), X0, 560)
    f = Figure(470, 700, 250, "stand", turn=.8, r=kit.rng("fm"), top="#e07a2c", bottom="#26303f", vest="#e07a2c", hat="helmet", hat_colour="#d39a2c", far_arm=(118 + 26 * math.sin(t * 2.6), 140 + 34 * math.sin(t * 2.6)), near_arm=(-6, 8))
    g = Figure(250, 716, 255, "stand", turn=.7, r=kit.rng("fn"), top="#3b5f7d", bottom="#26303f", hat="helmet", hat_colour="#f0e2c4", near_arm=(30, 80), far_arm=(36, 90), nod=-14)
    return s + f.svg + g.svg, dict(x=640 + 40 * m, y=360 - 16 + 20 * m, zoom=1.05 + .05 * k)


@still
def _reeds():
    r = kit.rng("film-reeds")
    return [(r.uniform(X0, X1), r.uniform(110, 260), r.uniform(-30, 30), r.uniform(0, 6.28)) for _ in range(90)]


def river_boatman(t, k):
    s = p.rect(X0, -120, 1700, 900, "#f2cf9c") + _still_near()
    s += p.rect(X0, 330, 1700, 500, "#6a8f8e") + crests("w4", 340, 740, "#e4ecdf", t, 20, 11, 1.1)
    x, y, a = 330 + 78 * t, 520 + 5 * math.sin(t * 1.8), 1.6 * math.sin(t * 1.8 + .6)
    sw = math.sin(t * 1.9)
    f = Figure(-70, -8, 330, "stand", turn=.85, r=kit.rng("fb"), top="#2c4a66", bottom="#26303f", hat="straw", hat_colour="#e6c987", lean=16 + 13 * sw, near_arm=reach(110 + 46 * sw, 430 - 30 * sw, -1), far_arm=reach(140 + 46 * sw, 500 - 26 * sw, -1), near_leg=(-14, -16), far_leg=(22, 8), shoes=None, trouser="short", sleeve="short")
    hx, hy = f.at["near_hand"]
    gx, gy = f.at["far_hand"]
    l = math.hypot(gx - hx, gy - hy) or 1
    ux, uy = (gx - hx) / l, (gy - hy) / l
    boat = p.path("M-330 -34Q-260 46 -120 52H150Q270 40 330 -46Q200 0 0 2Q-220 0 -330 -34Z", "#4a2f22", f'stroke="{p.INK}" stroke-width="5"') + p.rope([(-300, -10), (0, 26), (300, -22)], 6, "#a9734a") + p.rope([(-240, 22), (0, 40), (250, 6)], 4, "#a9734a")
    hood = p.path("M20 -2Q30 -130 110 -130Q200 -128 214 -10Z", "#a9834a", f'stroke="{p.INK}" stroke-width="4"') + "".join(p.rope([(36 + i * 36, -6), (44 + i * 32, -70), (60 + i * 24, -122)], 4, "#6d4f26") for i in range(5))
    s += p.path("M-330 20Q0 90 330 16L250 110Q0 140 -250 106Z", "#3f5f62", f'opacity=".55" transform="translate({x:.1f} {y:.1f})"')
    s += f'<g transform="translate({x:.1f} {y:.1f}) rotate({a:.2f})">' + hood + p.bars([(hx + ux * 190, hy + uy * 190, hx - ux * 300, hy - uy * 300, 9, 7)], "#c9a24a") + f.svg + boat + "</g>"
    s += p.rope([(x - 340, y + 26), (x - 470, y + 34), (x - 640, y + 28)], 8, "#eff3e6", 1) + p.rope([(x + 300, y + 40), (x + 350, y + 50), (x + 420, y + 46)], 6, "#eff3e6", 1)
    s += crests("w5", 590, 760, "#f2f4e8", t, 34, 4, 1.2)
    d = []
    for rx, rh, lean, ph in _reeds():
        q = lean + 16 * math.sin(t * 1.7 + ph)
        d.append(f"M{rx:.0f} 780q{q * .2:.1f} {-rh * .6:.0f} {q:.1f} {-rh:.0f}q{-q * .3 + 5:.1f} {rh * .5:.0f} {-q + 8:.1f} {rh:.0f}Z")
    return s + p.path("".join(d), "#33402c"), dict(x=590 + 110 * smooth(k), y=380, zoom=1.1)


@still
def _still_near():
    r = kit.rng("film-near")
    return p.cuts((X0, -100, 1600, 330), r, "#fbeed0", gap=24, length=(60, 260), width=6, much=.5) + p.disc(930, 150, 60, "#fff5dc") + p.at(p.hills(1700, 0, 90, "#b98f68", r, "#cfa880", 8, base=60, gap=13, angle=-20, length=(20, 70), width=4), X0, 300) + p.at(p.hills(1700, 0, 46, "#7d7a54", r, "#9c9a70", 10, base=60, gap=11, angle=20, length=(14, 40), width=4), X0, 330)


# --- dough to bun -------------------------------------------------------------------

@still
def _board():
    r = kit.rng("film-board")
    s = p.rect(X0, -120, 1700, 1000, "#7a3a26") + p.cuts((X0, -100, 1600, 300), r, "#94503a", gap=22, angle=90, length=(60, 200), width=6, much=.5)
    s += p.rect(X0, 250, 1700, 700, "#d9aa66") + p.cuts((X0, 256, 1600, 560), r, "#b98546", gap=22, length=(120, 420), width=6, much=.6) + p.rect(X0, 240, 1700, 14, p.INK)
    s += p.path("M40 240Q30 150 70 130H230Q270 150 260 240Z", "#f0e2c4", f'stroke="{p.INK}" stroke-width="6"') + p.disc(150, 132, 96, p.INK, 20) + p.disc(150, 130, 88, "#fffaf0", 15) + p.cuts((50, 160, 200, 76), r, "#b9a97e", gap=13, length=(40, 120), width=4, much=.8, toward=(.8, .3))
    s += p.bars([(900, 212, 1180, 190, 44)], "#a9633a") + p.bars([(850, 216, 902, 212, 18), (1180, 190, 1230, 186, 18)], "#a9633a") + p.cuts((900, 190, 280, 40), r, "#d9955c", gap=10, angle=-4, length=(60, 160), width=4)
    return s + "".join(p.disc(r.uniform(200, 1100), r.uniform(560, 720), r.uniform(2, 8), "#fff8e6", r.uniform(2, 4)) for _ in range(60))


@still
def _kneading_hand():
    r = kit.rng("film-hand")
    return t_.with_arm(t_.fist, r, (560, -210), "#e9dfc4", "", .42, skin="#d8a576", w0=86, w1=118)


def knead(t, k):
    q = math.sin(t * 3.0)
    push, w = max(0, q), 1 + .13 * q
    d = p.smooth([(640 - 300 * w, 560), (640 - 250 * w, 440 + 46 * push), (640 - 90, 388 + 60 * push), (640 + 90, 392 + 56 * push), (640 + 250 * w, 446 + 40 * push), (640 + 300 * w, 560), (640 + 190 * w, 620), (640 - 190 * w, 620)])
    s = _board() + p.disc(640, 606, 340 * w, "#a9773a", 40)
    s += p.path(d, "#fbf1d8", f'stroke="{p.INK}" stroke-width="7"') + p.clip(d, _dough_cuts() + p.rope([(430, 520 + 20 * push), (560, 560), (760, 552), (870, 500 + 26 * push)], 6, "#c9ad78"))
    s += p.at(_kneading_hand(), 800, 400 + 52 * push, 1.02, 10 - 5 * q) + p.at(_kneading_hand(), 480, 400 + 52 * push, 1.02, -10 + 5 * q, True)
    for i in range(14):
        a = (t * .9 + i * .137) % 1
        s += p.disc(640 + (i - 7) * 58 + 30 * a * (i - 7) / 7, 600 - 90 * math.sin(math.pi * a) * (.4 + (i % 3) * .3), 4 * (1 - a) + 1, "#fffaf0")
    return s, dict(x=640, y=380, zoom=1.04 + .08 * smooth(k))


@still
def _dough_cuts():
    r = kit.rng("film-dough")
    return p.cuts((320, 400, 660, 230), r, "#d9c193", gap=17, angle=-8, length=(40, 120), width=6, much=1, toward=(.5, .7))


@still
def _pleat_hand():
    r = kit.rng("film-pinch")
    return t_.with_arm(t_.pinch, r, (620, -260), "#e9dfc4", "", .4, w0=86, w1=118)


@still
def _hold_hand():
    r = kit.rng("film-hold")
    return t_.with_arm(t_.support, r, (620, 300), "#e9dfc4", "", .4, w0=86, w1=118)


def pleat(t, k):
    """Fold after fold closes the bun."""
    s = _board()
    for i in range(3):
        s += p.at(_bun(), 180 + i * 180, 330 + (i % 2) * 14, .44)
    cx, cy, done = 660, 470, k * 15
    s += p.disc(cx, 660, 260, "#a9773a", 34)
    s += p.at(_hold_hand(), cx - 50, 590, 1.15, 6, True)
    body = p.smooth([(cx - 250, cy + 20), (cx - 190, cy - 90), (cx - 60, cy - 130), (cx + 60, cy - 130), (cx + 190, cy - 90), (cx + 250, cy + 20), (cx + 180, cy + 130), (cx, cy + 160), (cx - 180, cy + 130)])
    s += p.path(body, "#fbf1d8", f'stroke="{p.INK}" stroke-width="7"') + p.clip(body, p.at(_dough_cuts(), 20, -40) )
    # The opening grows smaller as the folds come round
    hole = 118 * (1 - smooth(min(1, k * 1.05)))
    folds = ""
    for i in range(15):
        if i > done:
            break
        a = -math.pi / 2 + i / 15 * math.tau
        grow = min(1, done - i)
        ex, ey = cx + math.cos(a) * (110 + 110 * grow), cy - 80 + math.sin(a) * (40 + 56 * grow)
        folds += p.rope([(cx + math.cos(a) * hole * .9, cy - 96 + math.sin(a) * hole * .3), ((cx + ex) / 2 + 20, (cy - 90 + ey) / 2), (ex, ey + 14)], 9, "#a98a52", 2)
    s += p.clip(body, folds)
    if hole > 6:
        s += p.disc(cx, cy - 96, hole + 7, p.INK, hole * .34 + 5) + p.disc(cx, cy - 96, hole, "#7a4a2a", hole * .34) + p.disc(cx - hole * .2, cy - 98, hole * .5, "#6f8a3f", hole * .16)
    a = -math.pi / 2 + done / 15 * math.tau
    nip = math.sin(t * 7)
    s += p.at(_pleat_hand(), cx + 10 + math.cos(a) * (hole * .7 + 22), cy - 110 + math.sin(a) * (hole * .24 + 10) - 8 * nip, 1.0, 8 * math.cos(a) - 6)
    return s, dict(x=660 - 20 * k, y=390, zoom=1.06 + .06 * k)


@still
def _bun():
    r = kit.rng("film-bun")
    d = p.smooth([(-150, 20), (-130, -60), (-50, -120), (0, -134), (50, -120), (130, -60), (150, 20), (100, 60), (-100, 60)])
    o = p.path(d, "#fbf1d8", f'stroke="{p.INK}" stroke-width="7"') + p.clip(d, p.cuts((-150, -130, 300, 190), r, "#d9c193", gap=16, angle=-10, length=(30, 90), width=6, much=1, toward=(.7, .6)))
    return o + "".join(p.rope([(math.cos(a) * 10, -112), (math.cos(a) * 50 + 8, -92 + math.sin(a) * 22), (math.cos(a) * 96, -62 + math.sin(a) * 56)], 7, "#a98a52", 2) for a in [i / 9 * math.tau for i in range(9)])


@still
def _steamer():
    r = kit.rng("film-steamer")
    o = ""
    for j in range(2):
        y = 760 - j * 120
        o += p.engrave(f"M260 {y}V{y - 104}H1020V{y}Z", "#d9aa66", (260, y - 104, 760, 104), r, "#8a5a2c", gap=10, angle=88, length=(40, 96), width=5, much=.8, toward=(.9, 0)) + p.rect(244, y - 116, 792, 22, "#b5803f") + p.rect(244, y - 30, 792, 16, "#8a5a2c") + p.rect(244, y - 116, 792, 5, p.INK)
    return o


@still
def _lid():
    r = kit.rng("film-lid")
    o = p.path("M-400 0Q-380 -110 0 -130Q380 -110 400 0Q0 40 -400 0Z", "#d9aa66", f'stroke="{p.INK}" stroke-width="7"')
    return o + p.clip("M-400 0Q-380 -110 0 -130Q380 -110 400 0Q0 40 -400 0Z", p.cuts((-400, -130, 800, 170), r, "#8a5a2c", gap=14, angle=24, length=(40, 120), width=5, much=.6) + p.cuts((-400, -130, 800, 170), r, "#8a5a2c", gap=14, angle=-24, length=(40, 120), width=5, much=.6)) + p.rope([(-50, -124), (0, -172), (50, -124)], 18, "#7a4a22")


def steam_up(t, k):
    """The lid goes up, steam rises, the buns are done."""
    r = kit.rng("film-kitchen")
    up = smooth(max(0, min(1, (k - .14) * 2.2)))
    s = p.rect(X0, -160, 1700, 1000, "#2d5b4b") + p.cuts((X0, -140, 1600, 760), r, "#3d7560", gap=24, length=(60, 220), width=6, much=.5)
    s += p.rect(X0, 690, 1700, 200, "#33251e")
    s += p.disc(640, 524, 386, p.INK, 74) + p.disc(640, 528, 372, "#b5803f", 64) + p.disc(640, 536, 352, "#e6cfa0", 54)
    buns = [(400, 520, .5), (560, 500, .5), (730, 500, .5), (880, 522, .5), (480, 556, .56), (650, 562, .58), (810, 556, .56)]
    s += "".join(p.at(_bun(), x, y - 8 + (1.5 * math.sin(t * 3 + x)), z * (1 + .03 * up)) for x, y, z in buns)
    s += p.path("M254 528Q640 640 1026 528V560Q640 660 254 560Z", "#b5803f", f'stroke="{p.INK}" stroke-width="4"') + _steamer()
    for i in range(5):
        s += vapour(360 + i * 140, 500 - 20 * (i % 2), 1.0 + .3 * up, "#fbf6e6", t + i * .7, 2 if up < .2 else 3, 260, i)
    s += p.at(_lid(), 640 + 470 * up, 516 - 440 * up, 1, 24 * up)
    return s, dict(x=640, y=400 - 40 * up, zoom=1.02 + .06 * k)


# --- night shift ---------------------------------------------------------------------

@still
def _night_sky():
    r = kit.rng("film-night")
    s = p.rect(X0, -160, 1700, 1100, "#141c33") + p.rect(X0, 160, 1700, 500, "#1c2746") + p.rect(X0, 300, 1700, 500, "#26345a") + p.cuts((X0, -150, 1600, 560), r, "#324470", gap=24, length=(60, 220), width=6, much=.4)
    return s + p.disc(300, 120, 46, "#efe6c8") + "".join(p.disc(r.uniform(X0, X1), r.uniform(-100, 250), r.uniform(1.5, 3.6), "#dfe6dc") for _ in range(60))


@still
def _blocks():
    r = kit.rng("film-blocks")
    out, wins, x = "", [], X0
    while x < X1:
        w, h = r.uniform(80, 150), r.uniform(120, 320)
        out += p.rect(x, 470 - h, w, h + 20, "#101628")
        for i in range(int(w // 26)):
            for j in range(int(h // 30)):
                if r.random() < .55:
                    wins.append((x + 8 + i * 26, 478 - h + j * 30, r.uniform(0, 12), r.uniform(.5, 3)))
        x += w + r.uniform(-4, 14)
    return out, wins


def night_bridge(t, k):
    blocks, wins = _blocks()
    s = _night_sky() + blocks
    s += p.path("".join(f"M{x:.0f} {y:.0f}h13v16h-13Z" for x, y, a, b in wins if math.sin(t * .55 * b + a) > -.1), "#f2c862")
    s += p.rect(X0, 486, 1700, 400, "#1a2440")
    r = kit.rng("film-refl")
    for i in range(70):
        x, y = r.uniform(X0, X1), r.uniform(500, 720)
        s += p.rect(x + 9 * math.sin(t * 2 + i), y, r.uniform(16, 60), 4, r.choice(("#d39a2c", "#8a6a3a", "#5f7fae")))
    s += crests("n1", 496, 740, "#3d5080", t, 14, 8)
    # The bridge, and a train with lit windows on it
    deck = 420
    x = -760 + 330 * t
    train = ""
    for c in range(4):
        cx = x + c * 236
        train += p.path(f"M{cx} {deck - 6}v-58q0 -12 12 -12h200q14 0 {24 if c == 3 else 14} {30 if c == 3 else 12}l0 40z", "#b5301f" if c in (0, 3) else "#8f2a1c") + "".join(p.rect(cx + 16 + j * 34, deck - 62, 24, 24, "#fbe6a8") for j in range(6)) + p.rect(cx, deck - 24, 224, 6, p.CREAM)
    train += p.poly([(x + 936, deck - 40), (x + 1300, deck - 70), (x + 1300, deck - 8), (x + 936, deck - 20)], "#fbe6a8", 'opacity=".35"')
    s += train
    items = [(X0, deck, X1, deck, 18), (X0, deck + 34, X1, deck + 34, 9)] + [(X0 + i * 50, deck, X0 + 25 + i * 50, deck + 34, 6) for i in range(33)] + [(X0 + 25 + i * 50, deck + 34, X0 + 50 + i * 50, deck, 6) for i in range(33)]
    for px in (120, 560, 1000, 1420):
        items += [(px - 30, deck + 30, px - 38, 640, 24), (px + 30, deck + 30, px + 38, 640, 24), (px - 36, 520, px + 36, 520, 12)]
    s += p.bars(items, "#090d18")
    for i in range(9):
        lx = X0 + 60 + i * 180
        s += p.bars([(lx, deck, lx, deck - 112, 5)], "#090d18") + p.disc(lx, deck - 116, 8, "#fff3c4")
    return s, dict(x=600 + 80 * smooth(k), y=360, zoom=1.06)


@still
def _street():
    """A strip of a street 2400 wide that repeats."""
    r = kit.rng("film-street")
    far, near, x = "", "", 0
    while x < 2400:
        w, h = min(r.uniform(150, 240), 2400 - x + .1), r.uniform(230, 400)
        far += p.block(x, 470, w, h, "#1d2340", "#e0a85c", r, max(2, int(w / 44)), max(3, int(h / 46)), .35, "#262f55")
        x += w
    for i in range(8):
        c, d = ((p.RED, "#f2b85c"), ("#1f6b70", "#a9dcd2"), ("#d39a2c", "#f7e0a0"), ("#2d5b4b", "#e9c87a"))[i % 4]
        near += p.rect(i * 300, 330, 280, 170, d) + p.rect(i * 300 - 6, 300, 292, 44, c) + p.rect(i * 300 + 24, 372, 90, 128, kit.dark(d, .25)) + p.rect(i * 300 + 140, 372, 118, 90, kit.pale(d, .4)) + p.bars([(i * 300 + 292, 500, i * 300 + 292, 240, 8)], "#0d1222") + p.disc(i * 300 + 292, 236, 11, "#fff3c4")
    return far, near


def night_courier(t, k):
    far, near = _street()
    s = p.rect(X0, -160, 1700, 1100, "#20284a")
    for drift, part in ((70, far), (300, near)):
        o = (t * drift) % 2400
        s += "".join(p.at(part, X0 + q * 2400 - o, 30) for q in (0, 1))
    s += p.rect(X0, 520, 1700, 400, "#161d38")
    r = kit.rng("film-wet")
    for i in range(60):
        y, l, c = r.uniform(530, 740), r.uniform(50, 150), r.choice(("#d39a2c", "#4f9a94", "#b5473a", "#5f6fa0"))
        x = X0 + (r.uniform(0, 1600) - t * 300) % 1600
        s += p.rect(x, y, l, 5, c)
    by = 640 + 2.4 * math.sin(t * 9)
    f = Figure(560, by - 62, 370, "sit", turn=.85, r=kit.rng("fc"), top="#d39a2c", bottom="#26303f", coat="#d39a2c", hat="helmet", hat_colour="#d39a2c", near_leg=(72, 6), far_leg=(70, 6), near_arm=reach(190, 380, -1), far_arm=reach(200, 390, -1), lean=10 + math.sin(t * 3), nod=4, age=25)
    s += p.disc(590, 648, 230, "#0d1222", 18) + p.poly([(706, by - 184), (1180, by - 70), (1180, by + 24), (706, by - 168)], "#fbe6a8", 'opacity=".28"')
    s += p.at(_scooter(), 582, by)
    for wx in (582 - 110 * 1.02, 582 + 120 * 1.02):
        s += p.bars([(wx + math.cos(t * 14 + q) * 20, by - 43 + math.sin(t * 14 + q) * 20, wx - math.cos(t * 14 + q) * 20, by - 43 - math.sin(t * 14 + q) * 20, 4) for q in (0, 1.05, 2.1)], p.INK)
        for i in range(4):
            a = (t * 2.4 + i * .25) % 1
            s += p.rope([(wx - 30 - 90 * a, by - 6 - 46 * math.sin(math.pi * a)), (wx - 40 - 96 * a, by - 2 - 46 * math.sin(math.pi * a))], 5 * (1 - a) + 1, "#b9c6e8", 1)
    s += f.svg
    r = kit.rng("film-rain")
    d = []
    for _ in range(170):
        x, y, l, v = r.uniform(0, 1600), r.uniform(0, 900), r.uniform(36, 100), r.uniform(700, 1100)
        yy = (y + v * t) % 900 - 120
        xx = X0 + (x - .26 * v * t) % 1600
        d.append(p.bar(xx, yy, xx - l * .26, yy + l, 2.6, .8))
    return s + p.path("".join(d), "#9fb0d8"), dict(x=640 - 20 * k, y=372, zoom=1.12 - .06 * k)


@still
def _scooter():
    return t_.scooter(0, 0, 1.02, "#e07a2c", "#b5301f", lamp="#fff6cc")


@still
def _tracks():
    r = kit.rng("film-tracks")
    s = p.rect(X0, 380, 1700, 560, "#182234") + p.cuts((X0, 390, 1600, 420), r, "#2a3a50", gap=18, length=(20, 60), width=7, much=.6)
    vx, vy = 760, 384
    for base in ((-260, 300), (620, 1300)):
        for i in range(24):
            z = (i / 23) ** 2.2
            y = vy + 4 + z * 460
            a, b = [vx + (q - vx) * (z * 1.02 + .012) for q in (base[0] - 80, base[1] + 80)]
            s += p.bars([(a, y, b, y, 3 + z * 22)], "#0b111d") + p.bars([(a, y - z * 8, b, y - z * 8, 1 + z * 6)], "#4a3c34")
        for q in base:
            s += p.bars([(vx + (q - vx) * .02, vy + 3, q, 860, 2, 26)], "#090d18") + p.bars([(vx + (q - vx) * .02, vy + 2, q - 3, 858, 1, 10)], "#b9c8cf")
    return s


def night_rails(t, k):
    s = _night_sky() + p.at(p.town(1660, 384, 110, 28, "#0d1322", "#e0b65c", kit.rng("ft"), .3), X0, 0) + _tracks()
    # The signal stays red and no train comes: nobody works on a line that is open.
    for x, y, hh in ((1010, 520, 330), (880, 420, 130)):
        s += p.bars([(x, y, x, y - hh, hh * .03)], "#090d18") + p.rect(x - hh * .055, y - hh * 1.1, hh * .11, hh * .27, "#090d18") + p.disc(x, y - hh * 1.03, hh * .036, "#e0432c") + p.disc(x, y - hh * .91, hh * .036, "#17382c")
    blink = math.sin(t * 4) > 0
    for x, y, z in ((560, 520, .8), (960, 600, 1.1)):  # warning lamps about the place of work
        s += p.bars([(x, y, x, y - 46 * z, 7 * z)], "#b9c8cf") + p.disc(x, y - 54 * z, 11 * z, "#f2b23c" if blink else "#7a4a1c") + (p.disc(x, y - 54 * z, 5 * z, "#fff3c4") if blink else "")
        blink = not blink
    for i in range(14):  # windows of the far town go on and off
        s += p.rect(-40 + i * 96, 352 - (i % 3) * 18, 8, 9, "#f2c862" if math.sin(t * .9 + i * 1.7) > 0 else "#0d1322")
    beam = 20 * math.sin(t * 1.3)
    f = Figure(400, 706, 430, "bend", turn=.85, r=kit.rng("fr"), top="#e07a2c", vest="#e07a2c", bottom="#26303f", hat="helmet", hat_colour="#d39a2c", lean=44 + 6 * math.sin(t * 2.6), near_arm=reach(190, 200 + 26 * math.sin(t * 2.6), -1), far_arm=reach(210, 240 + 26 * math.sin(t * 2.6), -1), gloves="#e9dfc4", held=p.bars([(-90, -190, 70, 130, 15)], "#8fa0aa") + p.path("M56 120l44 30l-10 22l-50 -28z", "#8fa0aa"))
    g = Figure(860, 700, 450, "stand", turn=.75, flip=True, r=kit.rng("fq"), top="#e07a2c", vest="#e07a2c", bottom="#26303f", hat="helmet", hat_colour="#f0e2c4", near_arm=(40 + beam * .4, 82 + beam * .6), far_arm=(14, 40), light=-1, age=50, held=p.path("M-26 -16h46l22 -16v62l-22 -16h-46z", p.WHEAT, f'stroke="{p.INK}" stroke-width="3"'))
    hx, hy = g.at["near_hand"]
    s += p.poly([(hx - 18, hy - 6), (330 + beam * 3, 590 - beam), (560 + beam * 3, 730 - beam), (hx - 16, hy + 10)], "#f2d48a", 'opacity=".5"')
    return s + f.svg + g.svg, dict(x=640 + 30 * smooth(k), y=380, zoom=1.04 + .1 * smooth(k))


FILMS = {"river-morning": ((river_wide, river_crane, river_boatman), (0, .7)),
         "dough-to-bun": ((knead, pleat, steam_up), (2, .62)),
         "night-shift": ((night_bridge, night_courier, night_rails), (1, .5))}
