"""Six topic banners, 1880 x 800, each in its own colour world. The left 45 % stays quiet: the title lies there."""
import math

import kit
import parts_b as p
import things_b as t
from figure import Figure

W, H = 1880, 800


def original_aspiration():
    """Brick: a lamp left burning on the table of an old house, dawn on the terraced hills outside."""
    r = kit.rng("banner-1")
    wall, deep = "#6d3022", "#3f1a13"
    s = p.rect(0, 0, W, H, wall)
    bricks = []
    for j in range(15):
        for i in range(-1, 17):
            x, y = i * 124 + (j % 2) * 62 + r.uniform(-3, 3), j * 54
            if x < 960 or x > 1700:
                bricks.append(f"M{x:.0f} {y + 3:.0f}h{116 + r.uniform(-6, 2):.0f}v46h-114Z")
    s += p.path("".join(bricks), "#622a1e")
    s += p.cuts((0, 0, W, H), r, "#83402f", gap=18, length=(20, 90), width=3, much=.3, toward=(.9, 0))
    s += p.path("M0 0H560L430 800H0Z", deep, 'opacity=".55"')
    # The window and what is outside
    x0, y0, x1, y1 = 980, 40, 1700, 560
    view = p.rect(x0, y0, 720, 520, "#f0d6a4") + p.cuts((x0, y0, 720, 230), r, "#e3b374", gap=20, length=(60, 240), width=5, much=.5)
    view += p.disc(1236, 204, 62, "#fbf0d4")
    view += p.mass([(900, 330), (1040, 210), (1130, 250), (1250, 300), (1400, 200), (1520, 130), (1640, 220), (1800, 190), (1800, 700), (900, 700)], "#d48a5e", r, "#e8b583", gap=16, angle=-28, length=(30, 90), width=4, much=.5)
    view += p.mass([(900, 420), (1040, 380), (1180, 330), (1330, 300), (1460, 350), (1600, 300), (1800, 260), (1800, 700), (900, 700)], "#a9583d", r, "#c87c56", gap=16, angle=22, length=(30, 90), width=4, much=.55)
    for k in range(8):
        y = 400 + k * 22
        view += p.rope([(900, y + 30), (1080, y + 10 * math.sin(k)), (1250, y + 26), (1450, y - 6), (1720, y + 18)], 5 + k * .8, "#f2dcae" if k % 2 else "#7f3d2b", 4)
    view += p.hui_house(1130, 432, 84, 52, r, "#f5e8cd", "#3f1a13") + p.hui_house(1218, 440, 70, 46, r, "#f5e8cd", "#3f1a13")
    view += p.tree(1086, 448, 110, "#5f2b1e", "#a9583d", r, "#3f1a13")
    s += p.clip(f"M{x0} {y0}H{x1}V{y1}H{x0}Z", view)
    frame = [(x0 - 12, y0, x1 + 12, y0, 34), (x0 - 12, y1, x1 + 12, y1, 34), (x0, y0, x0, y1, 30), (x1, y0, x1, y1, 30), (1220, y0, 1220, y1, 18), (1460, y0, 1460, y1, 18), (x0, 160, x1, 160, 14)]
    s += p.bars(frame, "#2a110c") + p.cuts((x0 - 10, y0 - 14, 740, 26), r, "#8f4431", gap=9, length=(60, 200), width=3)
    s += p.cuts((x0 - 14, y0, 26, 520), r, "#8f4431", gap=9, angle=90, length=(60, 160), width=3, much=.6)
    # Table
    s += p.poly([(700, 640), (1880, 622), (1880, 800), (620, 800)], "#2a110c")
    s += p.clip("M700 640L1880 622V800H620Z", p.cuts((600, 620, 1280, 180), r, "#7d3a2a", gap=15, angle=-1, length=(90, 340), width=5, much=.55, toward=(.8, -.2)))
    # Open book
    s += p.path("M1010 668Q1100 620 1200 650Q1300 616 1404 654L1440 716Q1320 676 1206 716Q1090 680 970 724Z", "#2a110c")
    s += p.path("M1014 660Q1102 614 1200 644L1204 702Q1096 666 978 712Z", "#f5e8cd") + p.path("M1200 644Q1300 610 1398 648L1432 704Q1318 664 1204 702Z", "#ead3a6")
    s += "".join(p.rope([(1030 - i * 7, 664 + i * 9), (1105 - i * 5, 640 + i * 8), (1180, 650 + i * 9)], 3, "#6d3022", 2) for i in range(5))
    s += "".join(p.rope([(1222, 650 + i * 9), (1300, 634 + i * 9), (1388 + i * 6, 654 + i * 9)], 3, "#6d3022", 2) for i in range(4))
    # Lantern
    s += p.disc(1560, 452, 150, "#f3c463") + p.cuts((1420, 310, 280, 290), r, "#f0d6a4", gap=17, length=(40, 120), width=5, much=.55)
    o = p.path("M-86 0H86L78 -26H-78ZM-92 -26H92V-62Q0 -78 -92 -62Z", p.INK)
    o += p.path("M-62 -66Q-104 -170 -50 -258H50Q104 -170 62 -66Z", "#f7e6b8") + p.path("M-10 -78Q-46 -128 -6 -196Q2 -166 22 -146Q44 -112 10 -78Z", "#c2551f") + p.path("M-4 -80Q-20 -112 2 -146Q22 -112 8 -80Z", "#f7e6b8")
    o += p.path("M18 -74Q74 -160 34 -254H50Q104 -170 62 -66Z", "#e0a94e")
    o += p.path("M-58 -258H58L44 -292H-44ZM-40 -292H40L28 -330Q0 -346 -28 -330Z", p.INK)
    o += "".join(p.rope(q, 11, p.INK) for q in ([(-88, -40), (-112, -150), (-70, -262), (-48, -280)], [(88, -40), (112, -150), (70, -262), (48, -280)]))
    o += p.rope([(-96, -170), (-40, -158), (40, -158), (96, -170)], 6, p.INK) + p.rope([(-60, -270), (-84, -390), (0, -440), (84, -390), (60, -270)], 8, p.INK)
    o += p.path("M-70 -52h50l-3 8h-46zM-36 -282h22l-3 6h-16z", "#d58a4a")
    s += p.at(o, 1560, 668, 1.0) + p.mug(1752, 700, .95, "#f0dcb4", p.RED, r)
    return kit.press(W, H, s, 11)


def livelihood():
    """Pine: a valley with terraces, a school, houses, and the water that now comes down to them."""
    r = kit.rng("banner-3")
    s = p.rect(0, 0, W, H, "#cfdcc0") + p.cuts((0, 0, W, 260), r, "#e6ead0", gap=20, length=(90, 320), width=6, much=.6)
    s += p.disc(1240, 128, 54, "#f7efd2")
    for y, a, c, k, ph in ((250, 120, "#9dbb9c", "#b9cfae", 0), (330, 150, "#6f9a80", "#8fb394", 2.2)):
        s += p.hills(W, y, a, c, r, k, 8, base=820, phase=ph, gap=17, angle=-24, length=(30, 110), width=5, much=.5)
    slope = [(560, 820), (600, 560), (820, 430), (1100, 360), (1400, 330), (1650, 280), (1950, 210), (1950, 840)]
    s += p.mass(slope, "#3d7560", r, "#5f967a", gap=18, angle=-12, length=(40, 120), width=5, much=.4)
    for k in range(11):
        y = 400 + k * 34
        line = [(640 - k * 20, y + 170 - k * 6), (860, y + 60), (1120, y + 20 + 12 * math.sin(k)), (1420, y - 2), (1680, y - 46), (1920, y - 110)]
        s += p.rope(line, 4 + k * 1.1, "#d9e2b4" if k % 3 else "#1f4236", 6 + k)
        if k % 3 == 1:
            s += p.cuts((1000, y - 6, 860, 34), r, "#a9c48e", gap=8, angle=-7, length=(14, 30), width=4, much=.5)
    # Left: the near wooded slope, quiet
    s += p.mass([(-60, 860), (-60, 120), (120, 150), (330, 270), (520, 380), (700, 560), (860, 700), (930, 860)], "#1b3a30", r, "#2d5b4b", gap=20, angle=38, length=(40, 130), width=6, much=.55)
    for x, y, h in ((60, 420, 210), (190, 470, 190), (330, 560, 210), (470, 620, 180), (600, 720, 190)):
        s += p.pine_tree(x, y, h, "#16302a", "#2d5b4b", r)
    # Houses, school and a yard
    for x, y, w, h in ((1120, 470, 120, 84), (1230, 486, 150, 96), (1390, 452, 120, 84), (1640, 380, 110, 74), (1750, 400, 130, 84)):
        s += p.hui_house(x, y, w, h, r, "#f3ecd6", "#1c2a26", "#c6cdb2", "#8f4431")
    s += p.tree(1082, 492, 150, "#24503f", "#7fae84", r, p.INK) + p.tree(1560, 452, 190, "#24503f", "#7fae84", r, p.INK) + p.tree(1850, 470, 170, "#24503f", "#7fae84", r, p.INK)
    # Water: a cistern, a pipe on posts, a tap with a full bucket near us
    s += p.path("M1700 520q60 -16 120 0v80q-60 16 -120 0z", "#e4dfc4") + p.disc(1760, 520, 60, "#1f6b70", 16) + p.cuts((1700, 540, 120, 60), r, "#8f9a80", gap=10, angle=88, length=(20, 50), width=3, toward=(1, 0))
    s += p.rope([(1710, 580), (1560, 610), (1420, 618), (1330, 640), (1300, 700)], 22, p.INK) + p.rope([(1706, 575), (1560, 604), (1420, 612), (1326, 634)], 6, "#8fb394", 4)
    s += "".join(p.bars([(x, y, x, y + 70, 13)], p.INK) for x, y in ((1630, 600), (1500, 616), (1400, 622)))
    s += p.poly([(900, 840), (1080, 700), (1900, 640), (1900, 840)], "#14302a") + p.cuts((1000, 690, 880, 110), r, "#3d7560", gap=15, angle=-4, length=(40, 150), width=5, much=.5)
    s += p.rect(1286, 660, 26, 110, p.INK) + p.path("M1230 664h80v24h-58v18h-22z", p.INK) + p.path("M1268 640h34v10h-12v18h-10v-18h-12z", p.RED)
    s += p.rope([(1240, 706), (1238, 740), (1242, 770)], 9, "#d5ece4", 12)
    s += p.path("M1184 690H1300L1286 792H1198Z", "#b5301f") + p.disc(1242, 690, 58, "#7d1f15", 15) + p.disc(1242, 692, 48, "#bfe0d8", 10) + p.cuts((1190, 704, 100, 84), r, "#e7a58c", gap=11, angle=86, length=(20, 50), width=3, much=.5, toward=(-1, 0))
    s += p.rope([(1186, 690), (1200, 640), (1242, 624), (1286, 640), (1298, 690)], 5, p.INK)
    # A woman with a carrying pole goes up the path
    s += p.rope([(1500, 800), (1560, 740), (1540, 690), (1600, 640)], 26, "#e4dfc4", 10)
    pail = p.path("M-26 -6h52l-7 44h-38z", "#2c4a66", f'stroke="{p.INK}" stroke-width="3"') + p.rope([(-24, -6), (0, -32), (24, -6)], 3, p.INK)
    s += Figure(1060, 768, 250, "walk", turn=.8, r=r, build="woman", top="#b5301f", bottom="#1c2a26", hat="straw", hat_colour="#e6c987", held=p.at(pail, 0, 34, 3), near_arm=(-4, 4), far_arm=(20, 36)).svg
    s += Figure(958, 774, 165, "walk", turn=.8, r=r, build="child", hair="tail", top="#e3b03c", bottom="#2c4a66", strap="#8f4431").svg
    s += p.grass(900, 1230, 790, r, "#5f967a", (20, 60), 50) + p.grass(1340, 1880, 800, r, "#5f967a", (16, 44), 60)
    return kit.press(W, H, s, 13)


def safety_month():
    """Wheat: a helmet and a clipped safety line on the beam, the scaffold behind."""
    r = kit.rng("banner-4")
    s = p.rect(0, 0, W, H, "#e2b552") + p.cuts((0, 0, W, 620), r, "#efd08a", gap=24, length=(90, 340), width=7, much=.55)
    s += p.disc(1130, 210, 92, "#f8e8bd")
    s += p.town(W, 640, 150, 26, "#c99636", "#efd08a", r, .4)
    # Tower crane far
    s += p.bars([(1330, 640, 1330, 70, 12), (1352, 640, 1352, 70, 12), (1100, 112, 1640, 112, 10), (1130, 92, 1600, 92, 5), (1341, 70, 1341, 30, 10), (1341, 34, 1110, 108, 4), (1341, 34, 1620, 108, 4), (1180, 112, 1180, 300, 3), (1158, 306, 1202, 306, 18)]
                + [(1330 + 22 * (i % 2), 90 + i * 46, 1352 - 22 * (i % 2), 136 + i * 46, 5) for i in range(11)]
                + [(1110 + i * 26, 112, 1123 + i * 26, 92, 4) for i in range(19)], "#8a5f0f")
    # Left: the building under scaffold, dark and calm
    s += p.rect(-20, -20, 860, 860, "#5a3e0c") + p.path("M840 -20h120l-60 900h-60z", "#6f4d10")
    s += p.cuts((0, 0, 840, 800), r, "#6f4d10", gap=22, length=(60, 220), width=5, much=.5, angle=90)
    sc = [(x, -20, x, 820, 9) for x in (60, 260, 460, 660, 850, 1010)] + [(-20, y, 1030, y - 8, 8) for y in (90, 290, 490, 690)]
    s += p.bars(sc, "#452f08") + p.bars([(660, 690, 850, 490, 7), (850, 490, 1010, 290, 7), (850, 290, 660, 90, 7), (1010, 690, 850, 490, 7)], "#452f08")
    s += p.bars([(850, 20, 850, 820, 14), (1010, 20, 1010, 820, 14)], "#2b1d06") + p.bars([(840, y, 1040, y - 4, 12) for y in (84, 282, 482, 682)], "#2b1d06")
    for x, y, h, kw in ((930, 484, 176, dict(pose="work", turn=.8, top="#b5301f", hat_colour="#f3ead6")), (900, 282, 170, dict(pose="carry", turn=.7, top="#2c4a66", hat_colour="#b5301f"))):
        s += Figure(x, y, h, r=r, bottom="#26303f", vest="#e8742c", hat="helmet", **kw).svg + p.rope([(x, y - h * .6), (x + 40, y - h * .9), (1010, y - 190)], 3, "#f8e8bd")
    # Beam in front
    s += p.poly([(760, 640), (1900, 600), (1900, 648), (760, 690)], "#7c2f1e") + p.poly([(760, 690), (1900, 648), (1900, 760), (760, 800)], "#4b1a11")
    s += p.poly([(740, 792), (1900, 752), (1900, 840), (740, 840)], "#7c2f1e")
    s += p.cuts((760, 606, 1120, 76), r, "#c46a45", gap=13, angle=-2, length=(60, 260), width=4, much=.6, toward=(.3, -.8)) + p.cuts((760, 690, 1120, 70), r, "#7c2f1e", gap=13, angle=-2, length=(50, 160), width=4, much=.6)
    s += "".join(p.disc(x, 724 - (x - 760) * .035, 15, "#26100a") + p.disc(x - 3, 720 - (x - 760) * .035, 8, "#c46a45") for x in range(850, 1880, 90))
    # Helmet with chin strap, gloves, line and hook
    s += p.rope([(1290, 610), (1260, 660), (1320, 700), (1390, 668), (1400, 616)], 9, "#2b1d06", 7)
    s += p.helmet(1390, 630, 2.15, "#f2c437", "#fff3cf", "#8a5f0f", r)
    for dx, c in ((0, "#d8d0b4"), (74, "#efe6c8")):
        g = "M1010 652q-54 -18 -40 -56q-34 -22 -8 -46q-10 -34 34 -30l86 20q34 10 44 44l12 62q-60 18 -128 6z"
        s += p.at(p.engrave(g, c, (950, 500, 200, 160), r, "#8a7a50", gap=12, angle=14, length=(20, 70), width=4, toward=(.5, .8), much=.9) + p.bars([(968, 596, 1050, 606, 5, 2), (964, 552, 1048, 572, 5, 2)], p.INK) + p.bars([(1092, 574, 1122, 650, 10)], p.RED), dx - 40, -dx * .03 + 8)
    s += p.rope([(1880, 120), (1770, 260), (1730, 420), (1742, 512)], 24, p.INK, 22) + p.rope([(1874, 124), (1768, 262), (1728, 420), (1740, 508)], 9, "#e8742c", 9)
    hook = p.path("M-26 -92h52v34h-52z", p.INK) + p.path("M-46 -56Q-64 60 -20 104Q44 146 74 78Q88 30 62 -48Q40 -84 -10 -74Q-40 -70 -46 -56ZM-20 -40Q30 -56 40 -30Q58 40 44 70Q20 98 -4 74Q-34 40 -20 -40Z", "#b7b4a4")
    hook += p.path("M-46 -56Q-64 60 -20 104L-10 92Q-48 50 -30 -56ZM50 -40l14 -8q26 74 4 132l-14 -10q16 -54 -4 -114z", p.INK) + p.path("M-40 -40q-8 60 12 108l4 -4q-16 -50 -8 -104z", "#f4efdc")
    s += p.at(hook, 1744, 590, 1.0, 8)
    return kit.press(W, H, s, 14)


def cyber_security():
    """Indigo: a net of cords with lit knots, and a padlock that holds it."""
    r = kit.rng("banner-6")
    s = p.rect(0, 0, W, H, "#252a55") + p.path("M900 -20H1900V820H700Z", "#30366b")
    s += p.cuts((0, 0, W, H), r, "#3b4280", gap=24, length=(60, 260), width=5, much=.4, toward=(.9, -.2))
    s += p.town(W, 800, 170, 24, "#171a38", "#e0b65c", r, .25)
    s += p.path("M-20 -20H520L360 820H-20Z", "#1b1f42", 'opacity=".6"')

    def knot(i, j):
        u, v = i / 13, j / 6
        return (560 + 1420 * u + 40 * math.sin(v * 3 + u * 2), -60 + 860 * v * (.55 + .5 * u) + 150 * math.sin(u * math.pi) * (v + .1) + (12 * math.sin(i * 2.3 + j)))
    far, lit = "", ""
    for i in range(14):
        for j in range(7):
            a = knot(i, j)
            tone, w = ("#6870b4", 4) if i < 5 else ("#b9bde0", 6)
            out = ""
            for b in ((i + 1, j + 1), (i + 1, j - 1)):
                if (i + j) % 2 == 0 and b[0] < 14 and 0 <= b[1] < 7:
                    q, m = knot(*b), ((a[0] + knot(*b)[0]) / 2, (a[1] + knot(*b)[1]) / 2 + 9)
                    out += p.rope([a, m, q], w, tone)
            far += out
            if (i + j) % 2 == 0:
                k = r.random()
                lit += p.disc(*a, 8 if i < 5 else 12, "#171a38") + p.disc(*a, 5 if i < 5 else 8, "#f2c862" if k < .38 else "#7fc4bd" if k < .55 else tone)
    s += far + lit
    # The padlock
    x, y = 1440, 610
    sh = [(x - 104, y - 150), (x - 106, y - 290), (x - 60, y - 384), (x, y - 404), (x + 60, y - 384), (x + 106, y - 290), (x + 104, y - 150)]
    s += p.rope(sh, 74, p.INK) + p.rope(sh, 52, "#c9c6d6") + p.rope([(q[0] + 12, q[1] + 6) for q in sh], 20, "#7d80ab") + p.rope([(q[0] - 14, q[1] - 4) for q in sh[:4]], 7, "#f6f0dd", 3)
    body = f"M{x - 196} {y - 150}Q{x - 200} {y - 176} {x - 172} {y - 178}H{x + 172}Q{x + 200} {y - 176} {x + 196} {y - 150}L{x + 178} {y + 96}Q{x} {y + 150} {x - 178} {y + 96}Z"
    s += p.path(body, "#d39a2c", f'stroke="{p.INK}" stroke-width="16" stroke-linejoin="round"')
    s += p.clip(body, p.cuts((x - 200, y - 180, 400, 320), r, "#8a5f0f", gap=15, angle=82, length=(50, 150), width=6, much=1, toward=(1, .3)) + p.cuts((x - 200, y - 180, 180, 320), r, "#f4d794", gap=19, angle=84, length=(60, 160), width=5, much=.6, toward=(-1, -.3)) + p.rect(x - 200, y - 150, 400, 12, p.INK) + p.rect(x - 200, y + 84, 400, 8, "#8a5f0f"))
    s += p.disc(x, y - 40, 42, p.INK) + p.path(f"M{x - 20} {y - 26}L{x - 34} {y + 62}H{x + 34}L{x + 20} {y - 26}Z", p.INK) + p.disc(x, y - 40, 17, "#f7e6b8")
    s += p.path(f"M{x - 6} {y - 30}l-8 76h28l-8 -76z", "#f7e6b8")
    return kit.press(W, H, s, 16)


def like_workers():
    """Red: people of many trades shoulder to shoulder, looking the same way."""
    r = kit.rng("banner-2")
    s = p.rect(0, 0, W, H, "#a8281a") + p.cuts((0, 0, W, H), r, "#bd3d2c", gap=24, length=(90, 320), width=7, much=.5, toward=(.6, -.2))
    s += p.path("M-20 -20H860L600 820H-20Z", "#86190f") + p.cuts((0, 0, 760, H), r, "#9a2417", gap=26, length=(90, 280), width=6, much=.45)
    # A far third rank in flat red only
    for x, h in ((720, 800), (830, 860), (960, 820), (1090, 880), (1230, 830), (1370, 880), (1510, 840), (1650, 870), (1790, 840)):
        s += Figure(x, 1010 + (h - 800) * .4, h, "front", turn=.5, flip=True, r=None, top="#6d140c", bottom="#6d140c", skin="#86190f", hair_colour="#5a0f08", line="#6d140c", face=False, hat=r.choice(("helmet", "cap", "none", "straw")), hat_colour="#7a170e").svg
    back = ((900, 1020, dict(hat="straw", hat_colour="#e6c987", build="woman", hair="bob", top="#e07a2c", age=55)), (1100, 1090, dict(hat="cap", hat_colour="#2c4a66", top="#2c4a66", age=44)),
            (1300, 1040, dict(build="woman", hair="tail", top="#2d5b4b", glasses=True, age=34)), (1585, 1130, dict(hat="helmet", hat_colour="#e9dfc4", top="#5a6f86", beard="#221c19", age=50)), (1790, 1070, dict(build="woman", hair="short", hat="kerchief", hat_colour="#d39a2c", top="#74304f", age=42)))
    for i, (x, h, kw) in enumerate(back):
        s += Figure(x, 1190, h, "front", turn=.5, flip=True, r=r, bottom="#26303f", smile=.6, skin=("#d8a576", "#c8935f")[i % 2], **kw).svg
    front = ((1010, 1180, dict(hat="helmet", hat_colour="#d39a2c", top="#3b5f7d", vest="#e07a2c", age=38)), (1235, 1150, dict(build="woman", hat="nurse", hat_colour="#fbf5e6", hat_band="#1f6b70", hair="bun", top="#f3ead6", age=30)),
             (1450, 1210, dict(build="stout", hat="chef", hat_colour="#fbf5e6", top="#f3ead6", apron="#2c4a66", age=52, smile=1)), (1680, 1180, dict(hair="grey", glasses=True, top="#33405a", age=63, apron="#6d4a2c")), (1850, 1130, dict(build="slim", hat="helmet", hat_colour="#b5301f", top="#d39a2c", age=22)))
    for i, (x, h, kw) in enumerate(front):
        s += Figure(x, 1480, h, "front", turn=.5, flip=True, r=r, bottom="#26303f", skin=("#dfb487", "#e3bb92", "#d8a576")[i % 3], thick=2.6, **{"smile": .7} | kw).svg
    return kit.press(W, H, s, 12)


def craftsmen():
    """Steel: two hands bring a caliper to a new wheel on the lathe."""
    r = kit.rng("banner-5")
    s = p.rect(0, 0, W, H, "#24405a") + p.cuts((0, 0, W, H), r, "#2f506e", gap=24, length=(90, 300), width=6, much=.5)
    s += p.path("M-20 -20H760L560 820H-20Z", "#172a3d") + p.cuts((0, 0, 640, H), r, "#1f374f", gap=26, length=(90, 260), width=6, much=.5)
    # Lathe: chuck, shaft, bed
    s += p.engrave("M1420 -20H1900V330H1420Z", "#3d5f7c", (1420, -20, 480, 350), r, "#1b3147", gap=16, length=(60, 200), width=6, much=.7, toward=(.4, .6)) + p.rect(1400, -20, 26, 360, p.INK)
    s += p.path("M620 640H1900V700H600Z", "#5d7f9a") + p.rect(600, 700, 1300, 120, "#1b3147") + p.cuts((620, 642, 1260, 56), r, "#a9c0cf", gap=12, length=(90, 300), width=5, much=.6, toward=(0, -.8)) + p.cuts((600, 706, 1280, 94), r, "#3d5f7c", gap=16, length=(90, 300), width=5, much=.5)
    s += p.engrave("M1240 200H1420V330H1240Z", "#9fb3c0", (1240, 200, 180, 130), r, "#2f4a60", gap=12, length=(40, 120), width=5, much=.9, toward=(.1, .9)) + p.rect(1296, 190, 22, 150, p.INK)
    # The wheel being measured
    s += t.gear(1080, 330, 250, 26, "#b9c4c8", r, "#3c5266", "#16283a")
    s += "".join(p.disc(1080 + math.cos(a) * 98, 330 + math.sin(a) * 98, 20, p.INK) + p.disc(1080 + math.cos(a) * 98, 330 + math.sin(a) * 98, 13, "#24405a") for a in [i / 6 * math.tau for i in range(6)])
    for _ in range(40):
        x, y = r.uniform(640, 1500), r.uniform(560, 690)
        k = r.uniform(.6, 1.2)
        s += p.rope([(x, y), (x + 14 * k, y - 16 * k), (x + 30 * k, y - 4 * k), (x + 22 * k, y + 10 * k)], 5 * k, r.choice(("#e3b65c", "#d5dde0", "#e3b65c")), 2)
    cal = t.caliper(1.5, 316)
    s += p.at(cal, 836, 190, 1, 6)
    s += p.at(t.with_arm(t.pinch, r, (620, 300), "#b5301f", "", .3, w0=92, w1=130), 1440, 318, 1.34, 2)
    s += p.at(t.with_arm(t.support, r, (520, 420), "#b5301f", "", .3, w0=92, w1=130), 1040, 560, 1.3, 0)
    return kit.press(W, H, s, 15)


SCENES = {
    "topics/like-workers.jpg": (W, H, like_workers),
    "topics/craftsmen.jpg": (W, H, craftsmen),
    "topics/original-aspiration.jpg": (W, H, original_aspiration),
    "topics/livelihood.jpg": (W, H, livelihood),
    "topics/safety-month.jpg": (W, H, safety_month),
    "topics/cyber-security.jpg": (W, H, cyber_security),
}
