"""Album 书香工会: books among people who work with their hands."""
import math

import kit
import parts_b as p
import things_b as t
from figure import Figure, reach

W, H = 1600, 1067
BOOKS = ("#b5301f", "#2c4a66", "#2d5b4b", "#d39a2c", "#8f4431", "#1f6b70", "#e9dfc4", "#74304f", "#5a6f86")


def someone(r, x, y, h, pose, **kw):
    return Figure(x, y, h, pose, r=r, **kw).svg


def open_book(w, page="#f5ecd4", shade="#dcc9a0", cover="#b5301f", lines="#8a7a60"):
    """An open book seen a little from above; its back edge lies on y = 0."""
    h = w * .34
    o = p.path(f"M{-w * .54} {h * .98}L{-w * .46} {-h * .12}Q{-w * .2} {-h * .4} 0 {-h * .04}Q{w * .2} {-h * .4} {w * .46} {-h * .12}L{w * .54} {h * .98}Q{w * .24} {h * .86} 0 {h * 1.1}Q{-w * .24} {h * .86} {-w * .54} {h * .98}Z", cover, f'stroke="{p.INK}" stroke-width="{max(3, w * .008):.0f}"')
    o += p.path(f"M{-w * .5} {h * .9}L{-w * .43} {-h * .16}Q{-w * .2} {-h * .42} 0 {-h * .06}V{h}Q{-w * .22} {h * .72} {-w * .5} {h * .9}Z", page) + p.path(f"M{w * .5} {h * .9}L{w * .43} {-h * .16}Q{w * .2} {-h * .42} 0 {-h * .06}V{h}Q{w * .22} {h * .72} {w * .5} {h * .9}Z", page)
    o += p.path(f"M0 {-h * .06}Q{w * .06} {-h * .22} {w * .13} {-h * .26}L{w * .1} {h * .78}Q{w * .05} {h * .84} 0 {h}Z", shade)
    for i in range(7):
        k = .06 + i * .115
        for sx in (-1, 1):
            o += p.rope([(sx * w * (.42 + k * .05), h * (k - .08)), (sx * w * .22, h * (k - .24)), (sx * w * .06, h * (k - .1))], max(1.6, w * .006), lines)
    return o


def reading_room():
    r = kit.rng("read-1")
    s = p.rect(0, 0, W, H, "#5b3a2a")
    s += "".join(p.shelf(x, 640, 330, 560, r, BOOKS, "#33201a", 5) for x in (30, 410, 1230))
    s += p.rect(790, 60, 400, 600, "#33201a") + p.rect(806, 76, 368, 570, "#2c3a5e") + p.cuts((806, 76, 368, 570), r, "#3d4d78", gap=20, length=(40, 140), width=5, much=.5)
    s += p.clip("M806 76h368v570h-368z", p.at(p.town(420, 646, 220, 7, "#1d2440", "#f0bd62", r, .5), 790, 0) + p.disc(1090, 180, 34, "#f5e6c0")) + p.rect(984, 76, 12, 570, "#33201a") + p.rect(806, 300, 368, 10, "#33201a")
    s += p.rect(0, 650, W, 420, "#3d261c")
    people = ((190, dict(top="#2c4a66", hat="cap", hat_colour="#2c4a66", age=44)), (470, dict(build="woman", top="#e9dfc4", hair="bun", age=33)),
              (800, dict(top="#e07a2c", build="stout", hair="grey", age=58, glasses=True)), (1100, dict(build="woman", top="#2d5b4b", hair="bob", age=26, glasses=True)), (1400, dict(top="#b5301f", hair="crop", age=22)))
    for i, (x, kw) in enumerate(people):
        sgn = 1 if i % 2 else -1
        s += someone(r, x, 1150, 720, "sit", turn=.12, flip=i % 2 == 0, near_arm=reach(-40, 352, -1), far_arm=reach(48, 352, 1), nod=4 * sgn, lean=2, bottom="#26303f", smile=.6, face=True, **kw)
    s += p.poly([(0, 850), (W, 850), (W, H), (0, H)], "#a9673a") + p.cuts((0, 856, W, 210), r, "#c98a55", gap=22, length=(120, 420), width=6, much=.6) + p.rect(0, 846, W, 14, p.INK)
    for i, (x, _) in enumerate(people):
        s += p.at(open_book(190, cover=BOOKS[i]), x + (6 if i % 2 else -6), 880)
    for x in (335, 950, 1255):
        s += p.path(f"M{x - 70} 730Q{x - 60} 668 {x} 664Q{x + 60} 668 {x + 70} 730Z", "#2d6a50", f'stroke="{p.INK}" stroke-width="5"') + p.rect(x - 60, 730, 120, 10, "#f7e6b8") + p.bars([(x, 740, x, 880, 10)], "#d39a2c") + p.path(f"M{x - 46} 892q46 -26 92 0z", "#d39a2c", f'stroke="{p.INK}" stroke-width="4"') + p.path(f"M{x - 46} 708q8 -26 30 -32l2 4q-18 8 -24 28z", "#9fc7a0")
    s += p.book(620, 900, 120, 24, "#b5301f") + p.book(612, 876, 128, 22, "#2c4a66", pages=True) + p.mug(1500, 1010, .6, p.CREAM, "#2c4a66", r)
    return kit.press(W, H, s, 41)


def books_and_helmet():
    r = kit.rng("read-2")
    s = p.rect(0, 0, W, H, "#c98a55") + p.cuts((0, 0, W, 700), r, "#daa06c", gap=26, angle=-4, length=(100, 320), width=7, much=.5)
    s += p.poly([(900, -20), (1180, -20), (820, 700), (500, 700)], "#e8bd84") + p.poly([(1260, -20), (1480, -20), (1160, 700), (910, 700)], "#e8bd84") + p.cuts((560, 40, 780, 600), r, "#f3d7a8", gap=24, angle=-64, length=(80, 240), width=5, much=.4)
    s += p.poly([(0, 700), (W, 690), (W, H), (0, H)], "#4d2f22") + p.cuts((0, 704, W, 360), r, "#754a35", gap=24, length=(140, 460), width=6, much=.6)
    y = 930
    for w, h, c, pg, dx in ((640, 74, "#2c4a66", False, 0), (590, 58, "#e9dfc4", True, 30), (620, 84, "#b5301f", False, 6), (540, 50, "#2d5b4b", True, 50), (560, 66, "#d39a2c", False, 24)):
        s += p.book(250 + dx, y, w, h, c, pages=pg) + p.clip(f"M{250 + dx} {y}h{w}v{-h}h{-w}Z", p.cuts((250 + dx, y - h, w, h), r, kit.dark(c, .45), gap=11, length=(50, 160), width=4, much=.5, toward=(.5, .6)) if not pg else "")
        y -= h
    s += p.helmet(540, y + 2, 1.5, "#efe2c4", "#fffaf0", "#8a7a60", r)
    s += p.rope([(330, y + 6), (380, y + 60), (470, y + 90), (560, y + 60), (640, y + 8)], 9, "#2c2420", 6)
    s += p.at(open_book(520, cover="#1f6b70"), 1200, 830, 1.0)
    o = "".join(f'<circle cx="{x}" cy="0" r="62" fill="#ffffff" fill-opacity=".35" stroke="{p.INK}" stroke-width="11"/>' for x in (-76, 76)) + p.rope([(-16, -6), (0, -20), (16, -6)], 11, p.INK) + p.rope([(-136, -14), (-170, -60), (-100, -120), (-40, -120)], 10, p.INK, 6) + p.rope([(136, -14), (160, -70), (90, -128), (30, -124)], 10, p.INK, 6) + p.bars([(-104, -30, -70, -40, 7, 3), (48, -30, 82, -40, 7, 3)], "#ffffff")
    s += p.at(o, 1130, 960, .95, -8) + p.mug(1450, 800, 1.1, "#b5301f", p.INK, r) + p.steam(1450, 660, .7, "#f3e2c0", r, 2)
    s += p.bars([(820, 1010, 1010, 985, 16)], p.WHEAT) + p.poly([(820, 1018), (820, 1002), (790, 1014)], p.CREAM) + p.bars([(1010, 985, 1030, 982, 16)], p.RED)
    return kit.press(W, H, s, 42)


def the_ladder():
    r = kit.rng("read-3")
    w, h = 1067, 1600
    s = p.rect(0, 0, w, h, "#2a1d18")
    s += p.shelf(40, 1440, 460, 1400, r, BOOKS, "#7a4a2a", 8) + p.shelf(540, 1440, 500, 1400, r, BOOKS, "#7a4a2a", 8)
    s += p.rect(0, 1440, w, 200, "#a9673a") + p.cuts((0, 1446, w, 150), r, "#c98a55", gap=20, length=(80, 300), width=6, much=.6) + p.rect(0, 1436, w, 14, p.INK)
    lad = [(330, 1520, 560, 180, 26), (610, 1520, 760, 180, 26)]
    s += p.bars(lad, p.INK) + p.bars([(334, 1516, 562, 186, 16), (612, 1516, 758, 186, 16)], "#d9a55c")
    for i in range(8):
        k = (i + .6) / 8.4
        s += p.bars([(330 + 230 * k, 1520 - 1340 * k, 610 + 150 * k, 1520 - 1340 * k, 24)], p.INK) + p.bars([(332 + 230 * k, 1518 - 1340 * k, 610 + 150 * k, 1518 - 1340 * k, 13)], "#e6c487")
    f = Figure(520, 1110, 800, "stand", turn=.75, r=r, build="woman", top="#b5301f", bottom="#2c3a4a", hair="tail", age=30, near_leg=(30, -10), far_leg=(-2, -2), far_arm=reach(190, 800, -1), near_arm=reach(96, 420, -1), lean=6, nod=-18, apron=None, smile=.8)
    s += p.at(p.book(-10, 0, 130, 34, "#d39a2c"), f.at["far_hand"][0] - 20, f.at["far_hand"][1] + 8, 1, -76) + f.svg
    s += p.book(790, 1500, 190, 40, "#2c4a66") + p.book(800, 1460, 170, 34, "#e9dfc4", pages=True) + p.book(780, 1426, 190, 38, "#2d5b4b") + p.book(120, 1520, 190, 44, "#8f4431")
    s += p.path(f"M120 1476h200v-30h-200z", "#d39a2c", f'stroke="{p.INK}" stroke-width="5"')
    return kit.press(w, h, s, 43)


def book_box():
    r = kit.rng("read-4")
    s = p.sky(W, H, [(0, "#c5d6c9"), (260, "#dde3cd")], r, "#f1f0dd", gap=28)
    s += p.rect(0, 300, 620, 330, "#e9dfc4") + p.cuts((0, 380, 620, 240), r, "#cfc09a", gap=24, length=(60, 200), width=4, much=.5) + p.tiles(-20, 230, 680, 90, r, n=26)
    s += "".join(p.rect(60 + i * 190, 400, 110, 130, "#5b3420") + p.rect(70 + i * 190, 410, 40, 110, "#9fc0b4") + p.rect(120 + i * 190, 410, 40, 110, "#7fa69a") for i in range(3))
    s += p.town(W, 620, 130, 20, "#b4c4b0", "#dde3cd", r, .3, 640) + p.rect(620, 560, 1000, 66, "#8f4431") + p.cuts((620, 562, 980, 60), r, "#b5674f", gap=12, length=(30, 70), width=4)
    s += p.rect(0, 620, W, 450, "#cdb98a") + p.cuts((0, 630, W, 430), r, "#e4d6ae", gap=24, length=(90, 320), width=6, much=.5)
    s += p.tree(1360, 720, 760, "#3d6f57", "#93b06e", r, p.INK, "#24503f", .8, "#8a7358") + p.path("M1000 740q300 -50 620 10v160q-340 60 -700 -30z", "#8f8258") + p.cuts((960, 750, 620, 150), r, "#a89a6c", gap=20, length=(40, 150), width=5, much=.5)
    # Tricycle with the book box
    o = p.path("M-300 -90H120V-60H-300Z", "#33251e")
    for wx in (-210, 20):
        o += f'<circle cx="{wx}" cy="-60" r="58" fill="none" stroke="{p.INK}" stroke-width="9"/>' + "".join(p.bars([(wx, -60, wx + math.cos(a) * 56, -60 + math.sin(a) * 56, 2)], p.INK) for a in [i / 5 * math.pi for i in range(10)])
    o += p.engrave("M-310 -250H130V-90H-310Z", "#2d6a50", (-310, -250, 440, 160), r, "#1b3a30", gap=15, length=(60, 180), width=5, much=.6) + p.rect(-318, -258, 456, 16, p.INK) + p.path("M-310 -258L-340 -430H100L130 -258Z", "#3d7f62", f'stroke="{p.INK}" stroke-width="6"') + p.rect(-120, -190, 70, 50, p.WHEAT)
    bx = -296
    while bx < 100:
        bw, bh, c = r.uniform(18, 34), r.uniform(60, 96), r.choice(BOOKS)
        o += p.rect(bx, -250 - bh, bw - 2, bh, c) + p.rect(bx, -244 - bh * .86, bw - 2, 6, p.CREAM)
        bx += bw
    o += p.rect(-318, -262, 456, 20, p.INK) + p.bars([(120, -80, 250, -90, 12), (250, -60, 230, -210, 10), (230, -210, 190, -220, 10), (150, -90, 150, -170, 9)], p.RED) + p.path("M118 -186h66l6 14h-68z", p.INK) + f'<circle cx="266" cy="-60" r="58" fill="none" stroke="{p.INK}" stroke-width="9"/>'
    s += p.at(o, 720, 930, 1.0)
    bk = p.at(open_book(190, cover="#b5301f"), 20, -44, 1, -6)
    s += someone(r, 150, 1005, 660, "stand", turn=.7, top="#2c4a66", bottom="#26303f", hat="helmet", hat_colour="#d39a2c", near_arm=reach(110, 490, -1), far_arm=reach(150, 500, -1), nod=18, held_far=bk, age=45)
    s += someone(r, 1060, 985, 610, "stand", turn=.7, flip=True, build="woman", top="#e9dfc4", bottom="#8f4431", hair="bob", far_arm=(70, 94), near_arm=(16, 60), smile=.8, age=28, held_far=p.at(p.book(-40, 20, 90, 22, "#2d5b4b"), 0, 0, 1, -20))
    s += someone(r, 1250, 1000, 640, "stand", turn=.6, flip=True, top="#b5301f", bottom="#33405a", hair="grey", build="stout", age=60, glasses=True, near_arm=reach(90, 500, -1), far_arm=reach(110, 500, -1), held_far=p.at(open_book(190, cover="#2c4a66"), 20, -44, 1, 6), nod=16)
    return kit.press(W, H, s, 44)


def in_the_cab():
    r = kit.rng("read-5")
    s = p.rect(0, 0, W, H, "#b5301f") + p.cuts((0, 0, W, H), r, "#c8513c", gap=26, length=(120, 380), width=7, much=.4)
    win = "M300 120H1060Q1110 120 1130 170L1270 640H300Z"
    inner = p.rect(280, 100, 1020, 560, "#24343f") + p.rect(640, 130, 560, 400, "#9fc3bd") + p.town(1200, 500, 150, 9, "#7ba39f", "#c5dcd2", r, .3, 640) + p.rect(640, 490, 620, 60, "#c9b98a") + p.rect(300, 120, 50, 520, "#1a262e")
    inner += p.path("M290 660V300Q300 250 360 250H440Q480 260 480 320V660Z", "#3a2c22") + p.cuts((300, 260, 170, 380), r, "#5b4636", gap=16, angle=86, length=(60, 180), width=5)
    f = Figure(600, 1180, 1120, "sit", turn=.8, r=r, top="#2c4a66", bottom="#26303f", hat="cap", hat_colour="#8f4431", age=46, smile=.7, near_arm=reach(150, 400, -1), far_arm=reach(190, 410, -1), nod=18, lean=-6)
    bk = p.at(open_book(330, cover="#d39a2c"), (f.at["near_hand"][0] + f.at["far_hand"][0]) / 2 + 30, f.at["near_hand"][1] - 90, 1, -10)
    inner += bk + f.svg
    inner += p.rope([(1010, 660), (1040, 520), (1110, 470), (1180, 480)], 26, p.INK, 22)
    s += p.path(win, p.INK, f'stroke="{p.INK}" stroke-width="40" stroke-linejoin="round"') + p.clip(win, inner)
    s += p.poly([(980, 122), (1060, 122), (860, 640), (760, 640)], "#ffffff", 'opacity=".14"')
    s += p.rect(0, 690, W, 12, "#7a1f14") + p.bars([(300, 690, 284, H, 10), (1286, 690, 1310, H, 10)], "#7a1f14") + p.rect(1090, 770, 130, 34, p.INK) + p.rect(1098, 776, 114, 8, "#aeb3ae")
    s += p.rect(0, 860, W, 46, p.CREAM) + p.cuts((0, 864, W, 40), r, "#b39b6c", gap=10, length=(60, 200), width=4, much=.5)
    s += p.path("M1390 300h110q20 4 20 30v240q-4 26 -24 28h-106z", p.INK) + p.rect(1402, 320, 100, 250, "#bcd0cc") + p.poly([(1410, 560), (1470, 330), (1495, 330), (1440, 560)], "#e6efe6") + p.bars([(1390, 380, 1240, 330, 14), (1390, 520, 1270, 540, 14)], p.INK)
    s += p.rect(0, 940, W, 130, "#33251e") + p.path("M60 1067Q90 900 280 900T500 1067Z", p.INK) + p.disc(280, 1090, 120, "#59504a") + p.cuts((60, 900, 430, 120), r, "#59504a", gap=14, angle=20, length=(30, 90), width=5, much=.4)
    return kit.press(W, H, s, 45)


def pencil_and_page():
    r = kit.rng("read-6")
    w = h = 1200
    s = p.rect(0, 0, w, h, "#1f4f5c") + p.cuts((0, 0, w, h), r, "#2b6270", gap=24, angle=12, length=(120, 360), width=7, much=.5)
    s += p.at(open_book(1080, cover="#b5301f", lines="#a08f70"), 600, 440, 1, -4)
    # A drawing on the left page, a margin mark on the right one
    s += f'<g transform="rotate(-4 600 440)" fill="none" stroke="#2c4a66" stroke-width="7"><circle cx="320" cy="560" r="84"/><circle cx="320" cy="560" r="30"/><path d="M210 560h220M320 450v220"/></g>'
    s += p.rope([(690, 520), (780, 500), (880, 512), (960, 500)], 9, p.RED, 5)
    pencil = p.bars([(16, 22, 250, -250, 32)], p.WHEAT) + p.bars([(22, 26, 254, -246, 9)], "#8a5f0f") + p.poly([(-28, 62), (2, 10), (32, 36)], "#efd6a4") + p.poly([(-28, 62), (-14, 40), (-6, 46)], p.INK) + p.bars([(250, -250, 276, -280, 32)], p.RED)
    s += p.at(t.with_arm(t.pinch, r, (640, 260), "#2d5b4b", pencil, .28), 880, 620, 1.25, 12)
    s += p.at(t.with_arm(t.cradle, r, (520, 420), "#2d5b4b", "", .3), 240, 770, 1.3, 8, True)
    s += p.mug(1020, 300, 1.0, p.CREAM, "#b5301f", r) + p.disc(170, 210, 130, "#163c46", 40) + p.path("M60 200q100 -90 220 0l-20 30h-180z", "#e6c487", f'stroke="{p.INK}" stroke-width="6"') + "".join(p.disc(110 + i * 34, 190 - (i % 2) * 16, 14, "#b5743a") for i in range(4))
    return kit.press(w, h, s, 46)


def one_window():
    r = kit.rng("read-7")
    s = p.sky(W, H, [(0, "#1c2140"), (420, "#262c52"), (700, "#31386a")], r, "#454d84", .35, 24)
    s += "".join(p.disc(r.uniform(40, W), r.uniform(30, 420), r.uniform(2, 5), "#e9dfc4") for _ in range(46))
    s += p.town(W, 860, 300, 14, "#171b36", "#6b6a4a", r, .12)
    s += p.engrave("M420 1067V170H1250V1067Z", "#3d2f3c", (420, 170, 830, 897), r, "#4f3f50", gap=18, length=(30, 90), width=4, much=.5) + p.rect(400, 150, 870, 26, p.INK)
    for j in range(4):
        for i in range(4):
            x, y = 480 + i * 196, 236 + j * 210
            if (i, j) in ((1, 1), (2, 1)):
                continue
            lit = (i, j) in ((0, 2), (3, 0))
            s += p.rect(x - 8, y - 8, 136, 146, p.INK) + p.rect(x, y, 56, 130, "#8a6a3a" if lit else "#232848") + p.rect(x + 64, y, 56, 130, "#8a6a3a" if lit else "#1e2240") + p.rect(x - 14, y + 136, 148, 12, "#5b4a58")
            s += p.path(f"M{x} {y}h30q-6 60 -30 80z", "#4f3f50")
    # The big lit window
    x, y, w, h = 664, 420, 344, 230
    s += p.rect(x - 18, y - 18, w + 36, h + 36, p.INK) + p.rect(x, y, w, h, "#f2c862") + p.cuts((x, y, w, h), r, "#f7e0a0", gap=16, length=(40, 120), width=5, much=.5)
    f = Figure(x + 120, y + 400, 420, "sit", turn=.85, r=r, build="woman", top="#b5301f", bottom="#26303f", hair="bun", near_arm=reach(150, 330, -1), far_arm=reach(170, 336, -1), nod=22, lean=6, face=True)
    inn = p.shelf(x + 6, y + 120, 100, 110, r, BOOKS, "#7a4a22", 2) + f.svg + p.rect(x + 40, y + 196, 310, 50, "#7a4a22") + p.at(open_book(120, cover="#2c4a66"), x + 226, y + 168, .9) + p.bars([(x + 300, y + 196, x + 310, y + 110, 7), (x + 310, y + 110, x + 270, y + 70, 7)], p.INK) + p.path(f"M{x + 240} {y + 92}q10 -44 56 -38l14 22z", "#2d5b4b", f'stroke="{p.INK}" stroke-width="4"')
    s += p.clip(f"M{x} {y}h{w}v{h}h{-w}z", inn) + p.rect(x + w / 2 + 44, y, 9, h, p.INK) + p.rect(x - 24, y + h + 14, w + 48, 16, "#6d5868")
    s += p.path(f"M{x + 10} {y + h + 14}v-30h30v30zM{x + 46} {y + h + 14}v-22h24v22z", "#8f4431") + p.grass(x + 8, x + 72, y + h - 16, r, "#3d6f57", (20, 44), 16)
    # Work clothes on a line, a tree, a parked bicycle
    s += p.rope([(1010, 690), (1120, 708), (1240, 690)], 4, p.CREAM) + "".join(p.path(f"M{1050 + i * 66} {700}h44l12 20l-12 6v50h-44v-50l-12 -6z", c, f'stroke="{p.INK}" stroke-width="3"') for i, c in enumerate(("#2c4a66", "#e07a2c")))
    s += p.rect(0, 1010, W, 60, "#14162a") + p.cuts((0, 1012, W, 50), r, "#31386a", gap=12, length=(80, 260), width=4) + p.tree(200, 1020, 640, "#1d3330", "#31554a", r, "#0d0f1d", None, .7) + t.bicycle(1400, 1014, 1.0) + p.lamp_post(1500, 1020, 560, "#0d0f1d", "#f7e0a0", -1, "#f2c862")
    return kit.press(W, H, s, 47)


_A = "albums/reading-workers/"
SCENES = {_A + "01.jpg": (W, H, reading_room), _A + "02.jpg": (W, H, books_and_helmet), _A + "03.jpg": (1067, 1600, the_ladder), _A + "04.jpg": (W, H, book_box),
          _A + "05.jpg": (W, H, in_the_cab), _A + "06.jpg": (1200, 1200, pencil_and_page), _A + "07.jpg": (W, H, one_window)}
