"""Album 城市里的劳动者: one day of a city, from the sweepers' dawn to the night shift on the line."""
import math

import kit
import parts_b as p
import things_b as t
from figure import Figure, reach

W, H = 1600, 1067


def someone(r, x, y, h, pose, **kw):
    return Figure(x, y, h, pose, r=r, **kw).svg


def broom(turn=0):
    """Bamboo broom, the grip at (0, 0), the twigs at the lower end."""
    d = "M-14 250L14 250L96 470Q0 500 -96 470Z"
    o = p.bars([(0, -190, 0, 260, 13, 15)], "#c9a24a") + "".join(p.rect(-8, y, 16, 4, "#7a5a20") for y in (-120, -40, 60, 150))
    o += p.path(d, "#8a6a2c", f'stroke="{p.INK}" stroke-width="4"') + p.clip(d, p.bars([(x * .16, 250, x, 480, 4, 3) for x in range(-90, 91, 15)], p.INK)) + p.rect(-18, 250, 36, 12, p.RED)
    return p.at(o, 0, 0, 1, turn)


def dawn_sweeper():
    r = kit.rng("city-1")
    s = p.sky(W, H, [(0, "#5f6f92"), (150, "#a58a97"), (290, "#e0a08a"), (400, "#f2cba0")], r, "#f6dcc0", .3, 26)
    s += p.disc(1010, 470, 74, "#fbe6c0")
    s += p.town(W, 620, 220, 16, "#a5798a", "#f2cba0", r, .18)
    s += p.block(-20, 760, 330, 640, "#4c4560", "#f2c872", r, 5, 10, .14, "#5d5674") + p.block(1330, 760, 300, 560, "#4c4560", "#f2c872", r, 5, 9, .12, "#5d5674")
    s += p.poly([(0, 640), (W, 640), (W, H), (0, H)], "#8d7486") + p.poly([(860, 620), (1080, 620), (1800, H), (100, H)], "#a58a97") + p.cuts((0, 650, W, 420), r, "#c9a3a0", gap=22, length=(90, 320), width=6, much=.55)
    s += p.bars([(968 - k * 18, 640 + k * 70, 966 - k * 24, 676 + k * 78, 6 + k * 4, 8 + k * 5) for k in range(6)], "#efd9c0")
    for x, y, h in ((740, 660, 250), (560, 700, 380), (300, 800, 640)):
        s += p.tree(x, y, h, "#3f4a4c", "#8a7f78", r, "#231f2c", "#2c3438", .66)
    for x, y, h, a in ((1130, 660, 240, -1), (1230, 740, 400, -1), (1440, 900, 720, -1)):
        s += p.lamp_post(x, y, h, "#2b2636", "#ffeab0", a)
        s += p.disc(x + a * h * .16, y - h * .95, h * .05, "#ffeab0", h * .03)
    o = p.path("M-150 -40V-150Q-150 -160 -140 -160H60V-40Z", "#5b8a86", f'stroke="{p.INK}" stroke-width="4"') + p.path("M66 -40V-130H110L136 -86V-40Z", p.CREAM, f'stroke="{p.INK}" stroke-width="4"') + "".join(p.disc(x, -36, 28, p.INK) + p.disc(x, -36, 12, "#c9a3a0") for x in (-96, 90))
    s += p.at(o, 900, 690, .5, 0, True)
    f = Figure(620, 1010, 690, "walk", turn=.75, r=r, build="woman", top="#e07a2c", bottom="#33304a", vest="#e07a2c", hat="straw", hat_colour="#e6c987", age=54, hair="bob", lean=16, near_arm=reach(150, 440, -1), far_arm=reach(170, 520, -1), nod=12, towel="#f3e6cc", light=1)
    s += p.path("M560 1010L-60 1067H140L690 1016Z", "#5d4d66") + p.at(broom(28), *f.at["near_hand"], 1.02, 0) + f.svg
    for _ in range(46):
        x, y = r.uniform(300, 760), r.uniform(980, 1050)
        s += p.at(p.path("M0 0Q-12 -8 0 -22Q12 -8 0 0Z", r.choice(("#d39a2c", "#b5543a", "#8a6a2c"))), x, y, r.uniform(.7, 1.3), r.uniform(0, 360))
    s += someone(r, 1180, 780, 260, "work", turn=.8, flip=True, top="#e07a2c", bottom="#33304a", hat="straw", hat_colour="#e6c987") + p.bars([(1128, 650, 1080, 778, 6, 8)], "#8a6a2c") + p.path("M1086 760l-40 22h44z", "#5b4420")
    return kit.press(W, H, s, 51)


def at_the_wheel():
    r = kit.rng("city-2")
    s = p.rect(0, 0, W, H, "#3c5664")
    # The street behind the side window and the windscreen
    v = p.rect(0, 0, W, 760, "#efd9a6") + p.cuts((0, 0, W, 400), r, "#f7ebc8", gap=24, length=(90, 300), width=6, much=.6)
    v += p.town(W, 560, 260, 14, "#d3b57c", "#efd9a6", r, .4) + p.tree(560, 620, 360, "#6a8a4a", "#a9bb6a", r) + p.tree(1210, 620, 420, "#6a8a4a", "#a9bb6a", r) + p.rect(0, 600, W, 30, "#b99a62") + p.rect(0, 630, W, 140, "#9c8f78") + p.cuts((0, 640, W, 120), r, "#c7b996", gap=18, length=(90, 240), width=5)
    v += p.bus(820, 650, .42, p.RED, p.CREAM, "#cfe0d6", r) + someone(r, 700, 640, 170, "stand", turn=.5, top="#2c4a66") + someone(r, 740, 640, 160, "stand", turn=.4, build="woman", hair="bob", top="#8f4431")
    win = "M60 110H640V700H60ZM720 110H1380L1540 720H720Z"
    s += p.path(win, p.INK, f'stroke="{p.INK}" stroke-width="34" stroke-linejoin="round"') + p.clip(win, v + p.poly([(900, 90), (1010, 90), (850, 740), (730, 740)], "#ffffff", 'opacity=".22"') + p.poly([(120, 90), (220, 90), (60, 560), (60, 300)], "#ffffff", 'opacity=".22"'))
    s += p.rect(0, 0, W, 64, "#24343f") + p.rect(0, 60, W, 10, p.WHEAT)
    for x in (120, 300, 480):
        s += p.bars([(x, 64, x, 150, 10)], "#d9cba6") + f'<path d="M{x} 150l-34 58h68z" fill="none" stroke="{p.CREAM}" stroke-width="14" stroke-linejoin="round"/>'
    s += p.bars([(680, 60, 680, H, 26)], p.WHEAT) + p.bars([(674, 60, 674, H, 6)], "#f4d794")
    s += p.rect(0, 740, 640, 340, "#2b414e") + p.cuts((0, 750, 640, 310), r, "#3c5664", gap=20, length=(60, 200), width=6, much=.5)
    # Seat, driver, wheel, board
    s += p.path("M640 1067V470Q650 400 720 410Q790 410 800 480L830 880H1080V1067Z", p.INK) + p.cuts((650, 430, 140, 440), r, "#4a5f6c", gap=20, angle=80, length=(60, 160), width=6, much=.7)
    f = Figure(980, 1360, 1180, "sit", turn=.75, r=r, top="#cfdce0", bottom="#26303f", hat="cap", hat_colour="#2c4a66", age=43, smile=.9, near_arm=reach(280, 480, -1), far_arm=reach(320, 560, -1), lean=-4, collar="#efe2c4", sleeve="short")
    wx, wy = f.at["near_hand"][0] + 20, f.at["near_hand"][1] + 20
    s += p.path("M1210 1067L1290 800Q1420 740 1600 760V1067Z", "#1d2a33") + p.cuts((1260, 770, 340, 290), r, "#3c5664", gap=18, angle=-8, length=(60, 180), width=6, much=.6) + p.disc(1480, 836, 34, p.CREAM) + p.bars([(1480, 836, 1500, 816, 5)], p.RED) + p.disc(1400, 850, 22, p.CREAM)
    s += p.bars([(wx + 6, wy + 40, 1310, 1000, 22)], p.INK)
    wheel = f'<ellipse cx="0" cy="0" rx="66" ry="190" fill="none" stroke="{p.INK}" stroke-width="30"/><ellipse cx="-6" cy="-4" rx="64" ry="186" fill="none" stroke="#6a7f8a" stroke-width="7"/>' + p.bars([(-60, 0, 60, 0, 16), (0, 0, -10, 180, 16)], p.INK) + p.disc(0, 0, 26, p.INK)
    s += p.at(wheel, wx + 40, wy + 10, 1, 20) + f.svg
    return kit.press(W, H, s, 52)


def substation():
    r = kit.rng("city-3")
    s = p.sky(W, H, [(0, "#7fb3b0"), (330, "#a9ccc0"), (560, "#d3dfc6")], r, "#dceade", .4, 26)
    s += p.hills(W, 720, 110, "#6a9a86", r, "#86b098", 8, gap=16, angle=-22, length=(30, 90), width=4)
    for x, y, h in ((130, 720, 420), (1500, 715, 460), (820, 715, 240)):
        s += p.pylon(x, y, h, "#2f5a5c")
    s += "".join(p.wires(x0, y0, x1, y1, 60, "#2f5a5c", 2.6) for x0, y0, x1, y1 in ((185, 470, 820, 575), (75, 470, -80, 500), (820, 575, 1440, 440), (170, 410, 820, 545), (820, 545, 1450, 380)))
    s += p.rect(0, 715, W, 360, "#c9bf95") + p.cuts((0, 725, W, 340), r, "#e4dcb6", gap=18, length=(30, 90), width=6, much=.6)
    # Portal frames
    d = []
    for x in (240, 620, 1000, 1380):
        d += [(x - 26, 780, x - 8, 200, 12, 9), (x + 26, 780, x + 8, 200, 12, 9)] + [(x - 24 + k * 2.3, 760 - k * 84, x + 22 - k * 2.3, 690 - k * 84, 6) for k in range(7)] + [(x + 24 - k * 2.3, 760 - k * 84, x - 22 + k * 2.3, 690 - k * 84, 6) for k in range(7)]
    d += [(200, 214, 1420, 214, 12), (200, 252, 1420, 252, 12)] + [(210 + i * 38, 214, 229 + i * 38, 252, 5) for i in range(32)] + [(229 + i * 38, 252, 248 + i * 38, 214, 5) for i in range(31)]
    s += p.bars(d, "#33484c")

    def string(x, y, n=8, w=34):
        return p.bars([(x, y, x, y + n * 17 + 20, 5)], p.INK) + "".join(p.path(f"M{x - w / 2} {y + 18 + i * 17}q{w / 2} -16 {w} 0q{-w / 2} 8 {-w} 0Z", "#8f4431") + p.path(f"M{x - w * .3} {y + 14 + i * 17}q{w * .2} -6 {w * .3} -5l0 3z", "#e0a888") for i in range(n))
    for x in (330, 430, 530, 710, 810, 910, 1090, 1190, 1290):
        s += string(x, 252)
        s += p.bars([(x, 410, x, 560, 4)], p.INK)
    s += "".join(p.wires(x, 412, x + 380, 412, 50, p.INK, 4) for x in (330, 430, 530, 710, 810, 910))
    # Transformer
    o = p.engrave("M-220 0V-230H220V0Z", "#5d7c80", (-220, -230, 440, 230), r, "#2f4a50", gap=14, angle=88, length=(60, 180), width=7, much=.9, toward=(.8, .2)) + "".join(p.rect(-200 + i * 40, -200, 22, 180, "#33484c") for i in range(10)) + p.rect(-236, -244, 472, 18, p.INK) + p.rect(-236, -10, 472, 18, p.INK)
    for x in (-140, 0, 140):
        o += p.path(f"M{x - 14} -244L{x - 8} -390h16l6 146z", "#8f4431") + "".join(p.path(f"M{x - 30 + i * 2} {-260 - i * 22}q{30 - i * 2} -16 {60 - i * 4} 0q{-30 + i * 2} 10 {-60 + i * 4} 0z", "#b5674f", f'stroke="{p.INK}" stroke-width="2"') for i in range(6)) + p.disc(x, -396, 12, "#d9cba6")
    s += p.at(o, 1150, 880, 1.0)
    f = Figure(420, 1010, 560, "stand", turn=.7, r=r, top="#3b5f7d", bottom="#3b5f7d", hat="helmet", hat_colour="#d39a2c", near_arm=reach(120, 520, -1), far_arm=reach(150, 600, -1), nod=-24, gloves="#b5301f", age=38, belt=p.INK)
    x, y = f.at["far_hand"]
    s += p.bars([(x - 110, y + 190, x + 240, y - 410, 13, 8)], "#e07a2c") + p.bars([(x + 240, y - 410, x + 250, y - 428, 18)], p.INK) + f.svg
    s += someone(r, 690, 1000, 540, "stand", turn=.6, flip=True, build="woman", top="#3b5f7d", bottom="#3b5f7d", hat="helmet", hat_colour="#b5301f", far_arm=(34, 92), held_far=p.path("M-30 -50l60 -14l14 70l-60 14z", p.CREAM, f'stroke="{p.INK}" stroke-width="3"') + p.bars([(-16, -36, 26, -46, 4), (-12, -20, 30, -30, 4), (-8, -4, 34, -14, 4)], p.INK), hair="tail", nod=8, age=30)
    s += p.bars([(60, 1040, 60, 850, 10), (240, 1040, 240, 850, 10)], p.RED) + p.bars([(60, 870, 240, 870, 8), (60, 950, 240, 950, 8)], p.CREAM) + p.bars([(80 + i * 44, 870, 102 + i * 44, 870, 9) for i in range(4)], p.RED)
    return kit.press(W, H, s, 53)


def kitchen():
    r = kit.rng("city-4")
    s = p.rect(0, 0, W, H, "#e6d9b8")
    s += p.path("".join(f"M{i * 110 + (j % 2) * 0:.0f} {j * 96}h104v90h-104Z" for i in range(15) for j in range(8)), "#f1e8cf") + p.cuts((0, 0, W, 720), r, "#d6c59a", gap=26, length=(30, 80), width=4, much=.3)
    s += p.path("M700 -20H1600V150L1500 240H820L700 150Z", "#8d9692", f'stroke="{p.INK}" stroke-width="6"') + p.clip("M700 -20H1600V150L1500 240H820L700 150Z", p.cuts((700, -20, 900, 260), r, "#5d6866", gap=18, angle=88, length=(60, 200), width=6, much=.8, toward=(.7, .2)) + p.cuts((700, -20, 500, 260), r, "#c3cbc4", gap=26, angle=88, length=(60, 200), width=6, much=.5))
    s += p.rect(60, 210, 520, 16, p.INK)
    for i, o in enumerate((p.bars([(0, 0, 0, 130, 12)], p.INK) + p.disc(0, 170, 46, "#8d9692", 40), p.bars([(0, 0, 0, 150, 12)], "#c58a4a") + p.path("M-40 150h80l-10 90h-60z", "#8d9692"), p.bars([(0, 0, 0, 70, 14)], p.INK) + p.path("M-30 70h60v130q-30 20 -60 0z", "#b9c0ba"), p.bars([(0, 0, 0, 150, 12)], p.INK) + p.disc(0, 180, 40, "#b9c0ba", 40) + "".join(p.disc(-20 + j * 20, 180, 4, p.INK) for j in range(3)))):
        s += p.at(o, 120 + i * 130, 226)
    # Steamers
    for j in range(4):
        y = 700 - j * 74
        s += p.engrave(f"M90 {y}V{y - 62}H420V{y}Z", "#d9aa66", (90, y - 62, 330, 62), r, "#8a5a2c", gap=9, angle=88, length=(30, 60), width=4, much=.8, toward=(.9, 0)) + p.rect(80, y - 72, 350, 14, "#b5803f") + p.rect(90, y - 20, 330, 8, "#8a5a2c")
    s += p.path("M84 402Q255 330 426 402Z", "#e6c48a", f'stroke="{p.INK}" stroke-width="5"') + p.steam(260, 350, 1.1, "#fbf6e6", r, 4)
    # Stove and wok
    s += p.rect(0, 700, W, 380, "#a8b0a9") + p.rect(0, 694, W, 20, p.INK) + p.cuts((0, 720, W, 340), r, "#c9cfc6", gap=22, length=(100, 340), width=6, much=.5) + p.cuts((0, 820, W, 240), r, "#7c8782", gap=24, length=(100, 300), width=6, much=.5)
    fl = "M860 700Q820 620 850 560Q862 600 890 600Q880 520 930 440Q936 520 970 560Q1000 500 990 400Q1060 470 1060 560Q1090 540 1090 490Q1150 560 1130 700Z"
    s += p.path(fl, "#e0622a") + p.at(p.path("M0 0Q-60 -60 -30 -130Q-10 -90 10 -90Q10 -150 50 -200Q60 -140 90 -110Q110 -140 104 -180Q170 -90 140 0Z", "#f2b23c"), 930, 700, 1) + p.at(p.path("M0 0Q-20 -50 20 -90Q30 -50 50 -40Q60 -60 60 -80Q100 -40 80 0Z", "#fbe6a8"), 966, 700)
    f = Figure(620, 1150, 960, "work", turn=.7, r=r, top="#f3ead6", bottom="#33405a", hat="chef", hat_colour="#f6efdc", apron="#b5301f", build="stout", age=48, near_arm=reach(215, 500, -1), far_arm=reach(290, 480, -1), lean=6, nod=12, smile=.7, towel="#9fc0b4")
    hx, hy = f.at["near_hand"]
    wok = p.engrave("M-190 0Q-170 130 0 136Q170 130 190 0Z", "#3a3a3a", (-190, 0, 380, 136), r, "#8d9692", gap=14, angle=12, length=(40, 130), width=5, much=.7, toward=(-.6, .4)) + p.disc(0, 0, 190, p.INK, 34) + p.disc(0, 4, 172, "#5a4634", 25)
    for _ in range(40):
        a, q = r.uniform(0, 6.28), r.uniform(0, 150)
        wok += p.disc(math.cos(a) * q, 2 + math.sin(a) * q * .13, r.uniform(7, 14), r.choice(("#6f9a4a", "#c9402c", "#e6c987", "#6f9a4a")), 7)
    s += p.at(wok, 1000, 590, 1.0) + p.bars([(820, 600, hx - 6, hy + 6, 26, 20)], p.INK)
    s += "".join(p.at(p.path("M0 0q-16 -14 0 -30q18 14 0 30z", c), x, y, 1.1, a) for x, y, a, c in ((930, 470, 20, "#6f9a4a"), (1010, 410, 80, "#c9402c"), (1080, 480, -30, "#6f9a4a"), (1040, 530, 45, "#e6c987"), (960, 540, -60, "#c9402c"), (1110, 420, 10, "#6f9a4a"), (890, 540, 110, "#e6c987")))
    lx, ly = f.at["far_hand"]
    s += p.bars([(lx - 40, ly - 40, 1060, 560, 11)], "#c3cbc4") + f.svg
    for x, c in ((1260, "#6f9a4a"), (1400, "#c9402c"), (1530, "#e6c987")):
        s += p.path(f"M{x - 60} 830Q{x - 50} 880 {x} 884Q{x + 50} 880 {x + 60} 830Z", p.CREAM, f'stroke="{p.INK}" stroke-width="5"') + p.disc(x, 828, 60, c, 18) + p.cuts((x - 50, 816, 100, 24), r, kit.dark(c, .4), gap=7, length=(14, 30), width=4)
    s += p.path("M1180 1000h420v40h-420z", "#c58a4a") + p.cuts((1184, 1002, 410, 34), r, "#8a5a2c", gap=9, length=(60, 180), width=4)
    return kit.press(W, H, s, 54)


def ward_corridor():
    r = kit.rng("city-5")
    s = p.rect(0, 0, W, H, "#bfd6cb")
    vx, vy = 900, 430
    s += p.poly([(0, 0), (W, 0), (1040, 330), (760, 330)], "#e6efe0") + p.poly([(0, H), (W, H), (1040, 560), (760, 560)], "#9fbfb2")
    s += p.poly([(0, 0), (760, 330), (760, 560), (0, H)], "#cfe0d2") + p.poly([(W, 0), (1040, 330), (1040, 560), (W, H)], "#a9c6ba")
    s += p.poly([(0, 700), (760, 486), (760, 560), (0, H)], "#5b9a94") + p.poly([(W, 700), (1040, 486), (1040, 560), (W, H)], "#4a8580") + p.poly([(0, 672), (760, 478), (760, 486), (0, 700)], p.CREAM) + p.poly([(W, 672), (1040, 478), (1040, 486), (W, 700)], p.CREAM)
    s += p.rect(760, 330, 280, 230, "#24434a") + p.rect(790, 360, 220, 160, "#2b3560") + p.at(p.town(230, 520, 100, 6, "#1a2140", "#f2c862", r, .5), 788, 0) + p.rect(896, 360, 8, 160, "#24434a") + p.disc(960, 392, 15, "#f5e6c0")
    # Ceiling lamps, doors, rail, floor tiles
    for k in (0, .38, .62, .78):
        a = 1 - k
        s += p.poly([(vx - 300 * a, vy - 420 * a), (vx + 240 * a, vy - 420 * a), (vx + 190 * a, vy - 360 * a), (vx - 240 * a, vy - 360 * a)], "#fffbe6")
    for x0, x1 in ((60, 300), (430, 560), (640, 710)):
        yt = lambda x: 330 * x / 760 + 150 * (1 - x / 760)
        yb = lambda x: H - (H - 560) * x / 760
        s += p.poly([(x0, yt(x0)), (x1, yt(x1)), (x1, yb(x1)), (x0, yb(x0))], "#d9a55c", f'stroke="{p.INK}" stroke-width="6"') + p.poly([(x0 + (x1 - x0) * .3, yt(x0) + 80), (x1 - (x1 - x0) * .3, yt(x1) + 60), (x1 - (x1 - x0) * .3, yt(x1) + 190), (x0 + (x1 - x0) * .3, yt(x0) + 230)], "#fff3c4")
        s += p.clip(p.pd([(x0, yt(x0)), (x1, yt(x1)), (x1, yb(x1)), (x0, yb(x0))]), p.cuts((x0, yt(x0), x1 - x0, 900), r, "#a9733f", gap=14, angle=88, length=(60, 180), width=5, much=.5, toward=(.7, .3)))
    s += p.bars([(vx + (x - vx) * 1.0, H, vx + (x - vx) * .2, 560, 5, 2) for x in range(-900, 2700, 300)] + [(900 - 140 * k, 430 + 130 * k, 900 + 140 * k, 430 + 130 * k, 2 + k) for k in (1.15, 1.4, 1.8, 2.4, 3.3, 4.5)], "#86a99c")
    s += p.poly([(760, 560), (1040, 560), (1160, 760), (640, 760)], "#d5e6d6", 'opacity=".6"')
    # Nurse with a trolley, another far off
    s += someone(r, 880, 600, 190, "walk", turn=.2, build="woman", top="#f3f1e4", bottom="#f3f1e4", coat="#f3f1e4", hair="bun", hat="nurse", hat_colour="#ffffff")
    s += Figure(720, 1020, 720, "push", turn=.72, r=r, build="woman", top="#f3f1e4", bottom="#f3f1e4", shoes="#ffffff", coat="#f3f1e4", hair="bun", hat="nurse", hat_colour="#ffffff", hat_band="#1f6b70", lean=8, near_arm=reach(170, 430, -1), far_arm=reach(190, 440, -1), smile=.8, age=31).svg
    o = p.bars([(-150, 0, -150, -300, 12), (150, 0, 150, -300, 12)], "#5d6f74") + p.rect(-170, -310, 340, 16, "#5d6f74") + p.rect(-160, -160, 320, 12, "#5d6f74") + p.rect(-160, -40, 320, 12, "#5d6f74") + "".join(p.disc(x, 0, 18, p.INK) + p.disc(x, 0, 7, "#c9d6cf") for x in (-150, 150))
    o += p.rope([(-150, -300), (-200, -330), (-220, -330)], 12, "#5d6f74") + p.path("M-130 -310v-60h90v60z", "#fffdf4", f'stroke="{p.INK}" stroke-width="4"') + p.rect(-120, -352, 70, 6, "#1f6b70") + p.bottle(10, -310, .5, "#b9785a", p.CREAM, p.CREAM) + p.bottle(56, -310, .42, "#7fb7b5", "#1f6b70", p.CREAM) + p.path("M90 -310v-34h60v34z", "#d39a2c", f'stroke="{p.INK}" stroke-width="4"')
    o += p.path("M-140 -160v-50h110v50zM0 -160v-70h120v70z", "#e6efe0", f'stroke="{p.INK}" stroke-width="4"') + p.bars([(-120, -190, -50, -190, 5), (20, -200, 100, -200, 5)], "#5b9a94") + p.path("M-130 -40v-60h240v60z", "#8fb5a8", f'stroke="{p.INK}" stroke-width="4"')
    s += p.at(o, 1080, 1010, 1.08)
    s += p.bars([(1470, 1040, 1470, 300, 10), (1420, 310, 1520, 310, 9), (1410, 1040, 1530, 1040, 14)], "#4a5f64") + p.path("M1496 320h48v90q-24 20 -48 0z", "#d5ece4", f'stroke="{p.INK}" stroke-width="4"') + p.rope([(1520, 420), (1510, 560), (1540, 700), (1500, 860)], 4, "#4a5f64")
    return kit.press(W, H, s, 55)


def classroom():
    r = kit.rng("city-6")
    s = p.rect(0, 0, W, H, "#d9a878") + p.cuts((0, 0, W, 640), r, "#e6bd92", gap=26, length=(90, 280), width=6, much=.5)
    s += p.rect(0, 480, W, 180, "#6a9a7a") + p.rect(0, 474, W, 10, p.CREAM)
    s += p.rect(90, 80, 820, 400, "#7a4a22") + p.rect(108, 98, 784, 364, "#23463c") + p.cuts((108, 98, 784, 364), r, "#2f574b", gap=22, angle=-6, length=(120, 320), width=8, much=.5)
    ch = "#ece8d4"
    s += p.rope([(180, 400), (280, 300), (380, 380), (480, 250), (600, 380), (700, 400)], 6, ch) + p.disc(640, 190, 40, ch) + p.disc(640, 190, 33, "#23463c") + p.rope([(160, 420), (300, 408), (460, 426), (720, 412)], 5, ch) + p.bars([(250, 420, 250, 360, 5), (230, 376, 250, 350, 5), (270, 376, 250, 350, 5), (560, 420, 560, 380, 4), (540, 380, 580, 380, 4), (540, 380, 560, 356, 4), (580, 380, 560, 356, 4)], ch)
    s += p.rect(1130, 70, 420, 420, "#7a4a22")
    s += p.clip("M1146 86h388v388h-388z", p.rect(1146, 86, 400, 400, "#cfe0d2") + p.hills(1700, 330, 130, "#7fa98c", r, "#9fc0a4", 9, gap=14, angle=-20, length=(20, 60), width=4) + p.rect(1146, 380, 400, 110, "#a9c48e") + p.hui_house(1240, 420, 90, 60, r) + p.tree(1440, 440, 200, "#4d7d52", "#93b06e", r)) + p.rect(1334, 86, 12, 388, "#7a4a22") + p.rect(1146, 220, 388, 10, "#7a4a22")
    s += p.rect(0, 640, W, 430, "#b98658") + p.cuts((0, 650, W, 410), r, "#d3a478", gap=24, length=(120, 400), width=6, much=.5)
    s += Figure(900, 930, 660, "stand", turn=.45, flip=True, r=r, build="woman", top="#3b3f75", bottom="#26303f", skirt="#26303f", hair="short", glasses=True, age=42, far_arm=(104, 112), near_arm=(14, 74), smile=.9, held=p.at(p.book(-30, 20, 80, 22, "#b5301f"), 0, 0, 1, -12), collar="#e9dfc4").svg
    # Children at their desks, seen from behind; each chair hides the legs
    def pupil(x, y, k, top, hair, up):
        o = t.table(x - 150 * k, y - 40 * k, 300 * k, 150 * k, "#d9aa66", r) + p.at(p.book(-60, 0, 110, 14, "#2c4a66", pages=True), x + 80 * k, y - 208 * k, k)
        o += someone(r, x, y, 400 * k, "stand", build="child", back=True, turn=.1, top=top, hair=hair, bottom="#26303f", near_arm=(-30, 20), far_arm=(158, 176) if up else (30, -16), light=1)
        o += p.bars([(x - 66 * k, y + 10, x - 58 * k, y - 210 * k, 11 * k), (x + 66 * k, y + 10, x + 58 * k, y - 210 * k, 11 * k)], "#5b3420") + p.rect(x - 74 * k, y - 136 * k, 148 * k, 150 * k, "#5b3420") + p.cuts((x - 70 * k, y - 130 * k, 140 * k, 130 * k), r, "#8f5a34", gap=11 * k, length=(30 * k, 90 * k), width=4 * k, much=.7)
        return o + p.rect(x - 70 * k, y - 212 * k, 140 * k, 26 * k, "#7a4a2a")
    for x, y, k, top, hair, up in ((330, 870, .72, "#b5301f", "tail", 0), (600, 880, .72, "#2d5b4b", "crop", 0), (1180, 875, .72, "#2c4a66", "crop", 1), (1430, 870, .72, "#d39a2c", "bob", 0),
                                   (170, 1110, 1.2, "#2d5b4b", "crop", 0), (620, 1120, 1.25, "#e3b03c", "bob", 1), (1080, 1120, 1.25, "#e9dfc4", "tail", 0), (1480, 1110, 1.2, "#8f4431", "crop", 0)):
        s += pupil(x, y, k, top, hair, up)
    return kit.press(W, H, s, 56)


def courier_in_rain():
    r = kit.rng("city-7")
    w, h = 1067, 1600
    s = p.rect(0, 0, w, h, "#2a3152") + p.cuts((0, 0, w, 900), r, "#353e66", gap=26, angle=78, length=(80, 260), width=6, much=.4)
    s += p.block(-10, 980, 330, 900, "#1d2340", "#f2c862", r, 4, 11, .3, "#272f54") + p.block(760, 980, 330, 780, "#1d2340", "#f2c862", r, 4, 9, .32, "#272f54") + p.block(330, 960, 260, 540, "#353f6a", "#e0a85c", r, 4, 8, .4) + p.block(570, 960, 210, 420, "#3f4a78", "#e0a85c", r, 3, 6, .4)
    # Shops with warm windows
    s += p.rect(0, 720, 330, 280, "#f2b85c") + p.rect(20, 780, 130, 220, "#f7d896") + p.rect(170, 780, 140, 220, "#e89a3c") + p.rect(-10, 700, 350, 46, p.RED) + p.path("M-10 746h350l20 46h-390z", "#c8513c") + p.bars([(20 + i * 70, 746, 14 + i * 76, 792, 22) for i in range(5)], p.CREAM)
    s += p.rect(760, 760, 320, 240, "#6fb7b0") + p.rect(780, 800, 120, 200, "#a9dcd2") + p.rect(920, 800, 130, 200, "#4f9a94") + p.rect(750, 740, 340, 40, "#1f6b70")
    s += someone(r, 90, 1000, 190, "stand", turn=.5, top="#2c4a66", build="woman", hair="bob") + t.umbrella(900, 850, 180, "#d39a2c", r, 100) + someone(r, 900, 1004, 190, "walk", turn=.8, flip=True, top="#8f4431")
    s += p.rect(0, 990, w, 620, "#1f2747") + p.cuts((0, 1000, w, 590), r, "#3a4674", gap=20, length=(60, 260), width=6, much=.6)
    for x0, x1, c in ((20, 330, "#e89a3c"), (760, 1060, "#4f9a94"), (400, 520, "#b58a4c")):
        for i in range(15):
            l = r.uniform(.25, .9) * (x1 - x0) * (1 - i * .02)
            s += p.rect((x0 + x1) / 2 - l / 2 + r.uniform(-30, 30), 1010 + i * 26, l, r.uniform(5, 10), c)
    s += p.disc(560, 1440, 430, "#141a33", 60) + p.disc(200, 1545, 190, "#2f3c6a", 26) + p.disc(860, 1530, 160, "#2f3c6a", 22)
    # The rider on a scooter
    k = 1.78
    f = Figure(520, 1340, 640, "sit", turn=.85, r=r, top="#d39a2c", bottom="#26303f", coat="#d39a2c", hat="helmet", hat_colour="#d39a2c", near_leg=(72, 6), far_leg=(70, 6), near_arm=reach(190, 380, -1), far_arm=reach(200, 390, -1), lean=10, nod=4, age=25, smile=.5)
    s += t.scooter(560, 1450, k, "#e07a2c", "#b5301f", lamp="#fff6cc") + f.svg
    s += p.rain(w, h, r, "#9fb0d8", 190, .22, (50, 140), 4)
    for _ in range(30):
        x, y = r.uniform(40, w - 40), r.uniform(1060, 1580)
        s += p.rope([(x - 14, y - 8), (x, y), (x + 14, y - 8)], 3, "#9fb0d8")
    return kit.press(w, h, s, 57)


def night_shift():
    r = kit.rng("city-8")
    s = p.sky(W, H, [(0, "#10182a"), (260, "#17233b"), (430, "#22344f")], r, "#2f4666", .4, 24)
    s += "".join(p.disc(r.uniform(0, W), r.uniform(10, 330), r.uniform(1.6, 4), "#dfe6dc") for _ in range(60)) + p.disc(260, 160, 50, "#efe6c8") + p.cuts((220, 130, 80, 60), r, "#cdbf98", gap=14, length=(14, 40), width=4, much=.6)
    s += p.town(W, 520, 150, 24, "#0d1424", "#e0b65c", r, .3)
    s += p.rect(0, 515, W, 560, "#1a2636") + p.cuts((0, 524, W, 540), r, "#2c3d52", gap=20, length=(20, 60), width=7, much=.6)
    # Two tracks to a vanishing point
    vx, vy = 980, 520
    for base in ((-220, 420), (760, 1500)):
        for i in range(26):
            z = (i / 25) ** 2.2
            y = vy + 6 + z * 560
            a, b = [vx + (q - vx) * (z * 1.02 + .012) for q in (base[0] - 90, base[1] + 90)]
            s += p.bars([(a, y, b, y, 3 + z * 26)], "#0d1320") + p.bars([(a, y - z * 9 - 1, b, y - z * 9 - 1, 1 + z * 7)], "#4a3c34")
        for q in base:
            s += p.bars([(vx + (q - vx) * .02, vy + 4, q, 1090, 2, 30)], "#0a0f1a") + p.bars([(vx + (q - vx) * .02, vy + 2, q - 4, 1086, 1, 12)], "#b9c8cf")
    for x, y, hh, c in ((1130, 560, 180, "#3fae7a"), (1300, 660, 400, p.RED), (700, 556, 130, p.RED)):
        s += p.bars([(x, y, x, y - hh, hh * .03)], p.INK) + p.rect(x - hh * .05, y - hh * 1.08, hh * .1, hh * .26, p.INK) + p.disc(x, y - hh * 1.02, hh * .034, c) + p.disc(x, y - hh * .9, hh * .03, "#3a2c22")
        s += p.rect(x - hh * .02, y + 4, hh * .04, hh * .2, c)
    for x in (150, 520, 1480):
        hh = 420 if x != 520 else 300
        s += p.bars([(x, 700 if x != 520 else 600, x, 700 - hh * 1.4 if x != 520 else 260, 10, 7)], "#0a0f1a")
    s += p.wires(150, 130, 1480, 130, 26, "#0a0f1a", 4) + p.bars([(150, 180, 250, 180, 7), (1480, 180, 1380, 180, 7)], "#0a0f1a")
    # Their lamp light is a flat shape over the rails
    s += p.poly([(560, 760), (1130, 1010), (820, 1067), (470, 1067)], "#f2d48a", 'opacity=".55"') + p.cuts((520, 860, 500, 190), r, "#fbefc4", gap=16, angle=22, length=(30, 90), width=5, much=.4)
    s += someone(r, 560, 1040, 600, "bend", turn=.85, top="#e07a2c", vest="#e07a2c", bottom="#26303f", hat="helmet", hat_colour="#d39a2c", near_arm=reach(190, 200, -1), far_arm=reach(210, 240, -1), gloves="#e9dfc4", held=p.bars([(-90, -190, 70, 130, 15)], "#8fa0aa") + p.path("M56 120l44 30l-10 22l-50 -28z", "#8fa0aa"), light=1)
    s += someone(r, 1130, 1035, 620, "stand", turn=.75, flip=True, top="#e07a2c", vest="#e07a2c", bottom="#26303f", hat="helmet", hat_colour="#f0e2c4", near_arm=(40, 86), far_arm=(20, 60), held=p.path("M-26 -16h46l22 -16v62l-22 -16h-46z", p.WHEAT, f'stroke="{p.INK}" stroke-width="3"'), light=-1, age=50)
    s += p.path("M250 1050v-70h150v70z", p.RED, f'stroke="{p.INK}" stroke-width="5"') + p.rect(236, 968, 178, 18, p.INK) + p.bars([(290, 970, 280, 900, 9), (350, 970, 366, 880, 9)], "#8fa0aa")
    return kit.press(W, H, s, 58)


_A = "albums/city-at-work/"
SCENES = {_A + "01.jpg": (W, H, dawn_sweeper), _A + "02.jpg": (W, H, at_the_wheel), _A + "03.jpg": (W, H, substation), _A + "04.jpg": (W, H, kitchen),
          _A + "05.jpg": (W, H, ward_corridor), _A + "06.jpg": (W, H, classroom), _A + "07.jpg": (1067, 1600, courier_in_rain), _A + "08.jpg": (W, H, night_shift)}
