"""Four lead pictures: legal aid, green travel, help for a village, bargaining at one table."""
import kit
import parts_b as p
import things_b as t
from figure import Figure, reach

W, H = 1600, 1067


def someone(r, x, y, h, pose, **kw):
    return Figure(x, y, h, pose, r=r, **kw).svg


def legal_aid():
    r = kit.rng("lead-legal")
    s = p.sky(W, H, [(0, "#b9c6c4"), (260, "#d6d9c8")], r, "#eceadb", gap=26)
    s += p.bars([(300, 640, 300, 90, 14), (326, 640, 326, 90, 14), (60, 140, 700, 140, 12), (80, 118, 640, 118, 6), (313, 90, 313, 40, 10), (313, 44, 70, 134, 4), (313, 44, 680, 136, 4), (560, 140, 560, 330, 4)] + [(300 + 26 * (i % 2), 110 + i * 50, 326 - 26 * (i % 2), 160 + i * 50, 6) for i in range(11)], "#7f8f90")
    s += p.block(420, 650, 430, 400, "#94a09c", "#b9c6c4", r, 6, 6, .5, "#7f8c8a") + p.bars([(410 + i * 88, 650, 410 + i * 88, 230, 6) for i in range(6)] + [(400, 260 + j * 80, 870, 258 + j * 80, 6) for j in range(5)], "#5f6e70")
    s += p.rect(0, 640, W, 440, "#bda77e") + p.cuts((0, 650, W, 420), r, "#d8c79e", gap=22, length=(60, 240), width=6, much=.55)
    # A canopy of plain canvas
    s += p.bars([(760, 900, 760, 330, 16), (1530, 900, 1530, 330, 16)], p.INK) + p.path("M700 350L860 190H1440L1600 350Z", "#2c4a66", f'stroke="{p.INK}" stroke-width="7"') + p.clip("M700 350L860 190H1440L1600 350Z", p.cuts((700, 190, 900, 160), r, "#4a6c8c", gap=16, angle=-28, length=(60, 180), width=6, much=.5) + p.cuts((1150, 190, 450, 160), r, "#1b3048", gap=16, angle=30, length=(60, 160), width=7, much=.7))
    s += p.path("M700 350h900v40q-56 26 -112 0t-113 0t-112 0t-113 0t-112 0t-113 0t-112 0t-113 0z", p.CREAM, f'stroke="{p.INK}" stroke-width="5"')
    s += someone(r, 1290, 985, 660, "sit", turn=.6, flip=True, build="woman", top="#33304a", bottom="#221c2c", hair="bob", glasses=True, age=36, near_arm=reach(150, 400, -1), far_arm=reach(210, 420, -1), collar="#f3ead6", nod=8, smile=.6)
    s += someone(r, 1490, 985, 640, "stand", turn=.5, flip=True, top="#8f4431", bottom="#26303f", hair="crop", age=28, near_arm=(14, 70), far_arm=(20, 80), held=p.at(p.book(-40, 30, 96, 20, "#2d5b4b", pages=True), 0, 0, 1, -16))
    s += t.stool(1290, 985, 250)
    s += t.stool(640, 995, 260) + t.stool(800, 985, 240)
    s += someone(r, 800, 985, 640, "sit", turn=.7, top="#2d5b4b", bottom="#3a3f4a", build="woman", hair="tail", age=40, near_arm=(20, 60), far_arm=reach(150, 380, -1), nod=6)
    s += someone(r, 610, 1000, 690, "sit", turn=.7, top="#3b5f7d", bottom="#33405a", hat="helmet", hat_colour="#d39a2c", age=47, near_arm=reach(180, 380, -1), far_arm=reach(230, 400, -1), lean=8, nod=10, towel="#f3e6cc")
    s += t.table(850, 1010, 380, 300, "#a9633a", r, thick=26)
    for x, a in ((890, -6), (1090, 4)):
        s += p.at(p.poly([(0, 0), (96, -6), (110, 22), (6, 28)], "#fbf5e2", f'stroke="{p.INK}" stroke-width="3"') + p.bars([(16, 8, 88, 3, 3), (18, 17, 92, 12, 3)], "#7a6a56"), x, 664, 1, a)
    o = p.bars([(0, 0, 0, -190, 9), (-84, -176, 84, -176, 8)], "#8a5f0f") + p.path("M-50 0q50 -26 100 0z", "#8a5f0f") + p.disc(0, -190, 10, "#d39a2c")
    for sx in (-1, 1):
        o += p.bars([(sx * 84, -176, sx * 84 - 34, -96, 2.4), (sx * 84, -176, sx * 84 + 34, -96, 2.4)], p.INK) + p.path(f"M{sx * 84 - 42} -96h84q-10 34 -42 34t-42 -34z", "#d39a2c", f'stroke="{p.INK}" stroke-width="3"')
    s += p.at(o, 1050, 672, .8) + p.mug(884, 684, .42, p.CREAM, p.RED, r)
    s += someone(r, 190, 1010, 650, "walk", turn=.75, top="#b5301f", bottom="#2c3a4a", hair="crop", strap="#26303f", age=24)
    s += someone(r, 390, 760, 330, "stand", turn=.6, top="#e07a2c", bottom="#33405a", hat="helmet", hat_colour="#e9dfc4")
    return kit.press(W, H, s, 61)


def green_travel():
    r = kit.rng("lead-green")
    s = p.sky(W, H, [(0, "#cfe0cf"), (230, "#e6ead2")], r, "#f6f3e0", gap=26)
    s += p.hills(W, 360, 90, "#9fbfae", r, "#b9d0bc", 8, gap=16, angle=-20, length=(30, 90), width=4)
    # The bridge over the river
    s += p.water(W, 380, 180, "#7fa9a6", r, "#d5e6da", "#5f8f8e", 9)
    s += p.bars([(-20, 372, W + 20, 360, 12), (1010, 430, 1020, 130, 16, 8), (1230, 430, 1240, 126, 16, 8)], "#3f5f66") + p.bars([(x0, 140 + k * 16, x0 + sx * (40 + k * 36), 366, 2.4) for x0 in (1020, 1240) for sx in (-1, 1) for k in range(9)], "#3f5f66")
    s += p.rect(0, 540, W, 40, "#6a9a6c") + p.cuts((0, 542, W, 36), r, "#93b87f", gap=8, angle=80, length=(14, 30), width=3) + p.rect(0, 578, W, 500, "#a7aba0") + p.cuts((0, 590, W, 330), r, "#c3c6b8", gap=24, length=(120, 360), width=6, much=.5)
    for x in (100, 420, 1490):
        s += p.tree(x, 585, 460, "#2d6a50", "#8fba74", r, p.INK, "#1b4a3a", .74)
    s += p.lamp_post(880, 585, 420, "#33484c", "#f7f1d4", 1)
    s += p.bus(520, 880, 1.58, "#2d7a5a", p.CREAM, "#cfe3dc", r)
    s += p.at(p.path("M0 0Q10 -80 110 -96Q104 -10 0 0ZM-6 22L60 -54L66 -50L2 30Z", "#cfe6b0"), 1330, 756, .9)
    s += p.rect(0, 900, W, 170, "#d6cba8") + p.rect(0, 896, W, 14, "#8a8570") + p.cuts((0, 920, W, 140), r, "#b9ac84", gap=26, length=(60, 200), width=5, much=.5)
    s += p.bars([(0 + i * 120, 930, -60 + i * 140, 1067, 4) for i in range(14)], "#b9ac84")
    # The stop, and those who wait
    s += p.bars([(250, 1030, 250, 380, 18)], p.INK) + p.rect(180, 380, 140, 110, "#1f6b70") + p.at(p.path("M-40 30V-20Q-40 -34 -26 -34H26Q40 -34 40 -20V30ZM-30 -22h60v22h-60z", p.CREAM, 'fill-rule="evenodd"') + p.disc(-22, 34, 9, p.CREAM) + p.disc(22, 34, 9, p.CREAM), 250, 434)
    card = p.path("M-6 -34h56v36h-56z", p.RED, f'stroke="{p.INK}" stroke-width="3"') + p.rect(0, -12, 26, 6, p.CREAM)
    s += someone(r, 660, 1030, 600, "walk", turn=.75, build="woman", top="#b5301f", bottom="#26303f", hair="tail", far_arm=reach(140, 560, -1), held_far=p.at(card, 4, -10, 1.3), near_arm=(-10, 6), strap="#33251e", smile=.9, age=29)
    s += someone(r, 430, 1035, 620, "stand", turn=.6, top="#3b5f7d", bottom="#2c3a4a", hat="cap", hat_colour="#3b5f7d", age=50, near_arm=(4, 20), far_arm=(10, 84), held_far=p.at(card, 0, 0, .9))
    s += someone(r, 110, 1040, 560, "stand", turn=.5, build="stout", top="#2d5b4b", bottom="#33405a", hair="grey", age=64, near_arm=(4, 10), held=p.path("M-34 10h70l10 86h-90z", "#d39a2c", f'stroke="{p.INK}" stroke-width="4"') + p.rope([(-20, 12), (0, -14), (22, 12)], 5, p.INK))
    s += t.bicycle(1300, 1046, 1.45, "#d39a2c")
    f = Figure(1270, 1040, 560, "sit", turn=.85, r=r, top="#e9dfc4", bottom="#26303f", hair="crop", near_arm=reach(176, 370, -1), far_arm=reach(190, 380, -1), near_leg=(62, 10), far_leg=(40, -20), lean=20, lift=40, hat="helmet", hat_colour="#efe2c4", age=23)
    s += f.svg
    return kit.press(W, H, s, 62)


def village_help():
    r = kit.rng("lead-village")
    s = p.sky(W, H, [(0, "#e3d3a4"), (240, "#efe3c0")], r, "#f8f0d8", gap=26)
    s += p.hills(W, 330, 150, "#a9a878", r, "#c3c094", 7, gap=18, angle=-22, length=(40, 110), width=5) + p.hills(W, 420, 110, "#7d8a56", r, "#9fa873", 8, phase=2, gap=16, angle=18, length=(30, 90), width=5)
    for k in range(6):
        s += p.rope([(1000, 470 + k * 26), (1180, 446 + k * 28), (1380, 470 + k * 24), (1640, 430 + k * 30)], 5 + k, "#e3d08c" if k % 2 else "#5b6a3c")
    s += p.hui_house(1330, 520, 130, 90, r) + p.hui_house(1470, 500, 110, 80, r) + p.tree(1290, 530, 170, "#55693a", "#a3ac62", r)
    # The house with corn and chillies under the eaves
    s += p.rect(0, 250, 930, 470, "#efe3c6") + p.cuts((0, 250, 930, 470), r, "#cdbb8c", gap=26, length=(60, 220), width=5, much=.5) + p.rect(0, 600, 930, 130, "#b99e6c") + "".join(p.rect(i * 62 + (j % 2) * 30 - 30, 604 + j * 32, 56, 26, "#a58856") for i in range(16) for j in range(4))
    s += p.tiles(-40, 120, 1040, 150, r, n=34, rows=6) + p.rect(-40, 264, 1040, 16, "#5b3420")
    s += p.rect(360, 360, 220, 370, "#5b3420") + p.rect(376, 376, 92, 354, "#8f5a34") + p.rect(474, 376, 92, 354, "#7a4a2a") + p.cuts((376, 376, 190, 350), r, "#5b3420", gap=14, angle=89, length=(60, 200), width=4, much=.6)
    s += p.rect(690, 370, 160, 130, "#5b3420") + p.bars([(700 + i * 28, 374, 700 + i * 28, 496, 8) for i in range(6)], "#efe3c6")
    for x in (70, 140, 210, 280, 620, 890):
        for j in range(9):
            for dx in (-13, 13):
                s += p.at(p.path("M0 0Q-15 20 0 46Q15 20 0 0Z", "#d39a2c", f'stroke="{p.INK}" stroke-width="2.5"') + p.path("M-3 8q-4 14 2 28l2 -1q-3 -14 -1 -27z", "#f4d794"), x + dx, 280 + j * 26, 1, -dx * 1.6)
    for x in (345, 600):
        s += "".join(p.at(p.path("M0 0Q-9 22 4 44Q8 20 0 0Z", "#b5301f"), x + (j % 3 - 1) * 11, 282 + j * 13, 1, (j % 3 - 1) * -24) for j in range(16))
    s += p.rect(0, 720, W, 360, "#c2a468") + p.cuts((0, 730, W, 340), r, "#dcc48c", gap=22, length=(50, 200), width=6, much=.6)
    # Three talk on low stools; one comes with a seedling
    s += t.stool(300, 985, 170, "#5b3420") + t.stool(590, 995, 175, "#5b3420")
    s += someone(r, 290, 1000, 640, "sit", turn=.65, top="#33405a", bottom="#26303f", hat="none", hair="grey", age=70, near_leg=(92, -14), far_leg=(84, 6), near_arm=(20, 74), far_arm=reach(150, 360, -1), smile=1, build="slim")
    s += someone(r, 620, 1010, 640, "sit", turn=.65, flip=True, build="woman", top="#b5301f", bottom="#2c3a4a", hair="bob", age=35, near_leg=(94, -10), far_leg=(82, 8), near_arm=reach(120, 350, -1), far_arm=reach(150, 370, -1), held_far=p.at(p.poly([(-40, -20), (50, -34), (60, 26), (-34, 36)], "#fbf5e2", f'stroke="{p.INK}" stroke-width="3"') + p.bars([(-24, -8, 40, -18, 4), (-22, 8, 44, -2, 4)], "#7a6a56"), 20, -6), nod=8)
    s += p.path("M410 1000h110l-10 -70h-90z", "#5b3420") + p.rect(396, 916, 138, 18, "#7a4a2a") + p.mug(440, 916, .34, p.CREAM, p.RED, r) + p.mug(500, 918, .34, p.CREAM, "#2c4a66", r, True)
    seed = "".join(p.rope([(0, -20), (dx * .6, -70), (dx, -120)], 6, "#2d5b4b", 2) + p.at(p.path("M0 0Q-18 -16 -4 -46Q16 -20 0 0Z", "#4d7d52"), dx, -100, 1.2, dx) for dx in (-34, 0, 34)) + p.path("M-40 -26h80l-12 66h-56z", "#b5301f", f'stroke="{p.INK}" stroke-width="4"')
    s += someone(r, 1130, 1010, 660, "walk", turn=.75, flip=True, top="#2d5b4b", bottom="#33405a", hat="straw", hat_colour="#e6c987", age=45, near_arm=(34, 84), far_arm=(40, 90), held=seed, smile=.8)
    s += p.path("M1300 1010h180l-20 -90h-140z", "#8a6a2c", f'stroke="{p.INK}" stroke-width="4"') + p.cuts((1310, 925, 160, 80), r, "#5b4420", gap=10, angle=30, length=(20, 40), width=4) + "".join(p.at(seed, 1336 + i * 54, 920, .9) for i in range(3))
    for x, y, k, fl in ((820, 960, 1, False), (900, 1010, 1.1, True), (180, 1030, .9, False)):
        o = p.path("M-40 -30Q-60 -60 -30 -64Q-10 -50 10 -54Q24 -90 40 -84Q52 -80 50 -66L60 -60L50 -56Q46 -20 10 -14Q-24 -12 -40 -30Z", "#8f4431", f'stroke="{p.INK}" stroke-width="3"') + p.path("M32 -84q2 -14 10 -8q6 -10 10 2q4 4 -2 10z", p.RED) + p.bars([(0, -14, -2, 6, 4), (14, -16, 16, 6, 4)], p.WHEAT)
        s += p.at(o, x, y, k, 0, fl)
    return kit.press(W, H, s, 63)


def _from_above(r, top, hair, arm=(0, 0), paper=None, helmet=None, skin="#d8a576", bald=False):
    """A person at a table seen from straight above, facing up; the table edge lies at y = -70."""
    o = p.path("M-74 70h148v40q-74 26 -148 0z", "#5b3420", f'stroke="{p.INK}" stroke-width="4"')
    body = p.smooth([(-104, 0), (-96, -34), (-40, -44), (40, -44), (96, -34), (104, 0), (90, 40), (0, 58), (-90, 40)])
    for sx in (-1, 1):
        hx, hy = sx * 40 + (arm[0] if sx > 0 else 0), -150 - (arm[1] if sx > 0 else 0)
        o += p.rope([(sx * 88, -8), (sx * 98, -76), (hx + sx * 6, hy + 34)], 46, p.INK, 38) + p.rope([(sx * 88, -8), (sx * 98, -76), (hx + sx * 6, hy + 34)], 38, top, 30)
        o += p.disc(hx, hy + 14, 20, p.INK, 26) + p.disc(hx, hy + 14, 16, skin, 22) + p.bars([(hx - 6, hy + 4, hx - 8, hy - 10, 7), (hx + 2, hy + 2, hx + 2, hy - 12, 7), (hx + 9, hy + 4, hx + 11, hy - 9, 7)], skin)
    o += p.path(body, top, f'stroke="{p.INK}" stroke-width="5"') + p.clip(body, p.cuts((-104, -44, 208, 104), r, kit.dark(top, .5), gap=11, angle=70, length=(20, 60), width=5, much=.9, toward=(.7, .5)) + p.cuts((-104, -44, 120, 60), r, kit.pale(top, .5), gap=14, angle=-12, length=(20, 60), width=4, much=.5))
    o += p.disc(0, -26, 47, p.INK, 52) + p.disc(0, -30, 42, skin, 47)
    if helmet:
        o += p.disc(0, -20, 50, p.INK, 54) + p.disc(0, -20, 46, helmet, 50) + p.rect(-7, -66, 14, 92, kit.dark(helmet, .3)) + p.path("M-34 -44q10 -16 24 -18l0 6q-12 4 -18 14z", kit.pale(helmet, .7))
    elif not bald:
        o += p.path("M-43 -34Q-48 24 0 24Q48 24 43 -34Q30 -66 0 -62Q-30 -66 -43 -34Z", hair) + p.path("M-26 -46q14 -12 30 -10l-1 5q-16 0 -26 9zM-30 -24q10 -14 24 -16l0 4q-12 4 -20 14z", kit.pale(hair, .4))
    return o + p.path("M-8 -76q8 -8 16 0l-2 8h-12z", skin, f'stroke="{p.INK}" stroke-width="3"') if not helmet else o


def collective_bargaining():
    r = kit.rng("lead-bargain")
    s = p.rect(0, 0, W, H, "#c9b48a")
    s += p.bars([(x, -40, x - 260, H + 40, 5) for x in range(60, 2000, 130)], "#b29a6c") + p.cuts((0, 0, W, H), r, "#dccba4", gap=24, angle=104, length=(80, 260), width=6, much=.45)
    g = p.rect(-800, -205, 1600, 410, p.INK) + p.rect(-790, -195, 1580, 390, "#8f4431") + p.cuts((-790, -195, 1580, 390), r, "#a9604a", gap=22, length=(140, 460), width=7, much=.6) + p.cuts((-790, 60, 1580, 135), r, "#6d3022", gap=18, length=(90, 260), width=6, much=.6)
    up = (("#2c4a66", "#221c19", "#d39a2c"), ("#e9dfc4", "#3b2a20", None), ("#e07a2c", "#221c19", None), ("#2d5b4b", "#8c8279", None), ("#3b5f7d", "#221c19", "#e9dfc4"))
    down = (("#33304a", "#221c19", None), ("#5a6f86", "#8c8279", None), ("#3a3f4a", "#221c19", None), ("#74304f", "#3b2a20", None), ("#26303f", "#221c19", None))
    for i in range(5):
        x = -600 + i * 300
        # paper, pen, tea before everybody
        for sy in (-1, 1):
            o = p.poly([(-64, -40), (56, -46), (62, 40), (-58, 46)], "#fbf5e2", f'stroke="{p.INK}" stroke-width="3"') + "".join(p.bars([(-46, -26 + j * 16, 40 - (j % 2) * 24, -30 + j * 16, 4)], "#8a7a60") for j in range(5))
            g += p.at(o, x - sy * 8, sy * 96, 1, r.uniform(-8, 8) + (180 if sy < 0 else 0))
            cx, cy = x + sy * 104, sy * 128
            g += p.disc(cx, cy, 31, p.INK) + p.disc(cx, cy, 27, "#f3ead6") + p.disc(cx, cy, 19, "#7a8a3c") + p.disc(cx - 5, cy - 4, 6, "#a9b45e")
            g += p.bars([(x - sy * 96, sy * 70, x - sy * 76, sy * 130, 8)], p.RED if sy > 0 else "#2c4a66")
    for i in range(5):
        x = -600 + i * 300
        a, b = up[i], down[i]
        g += p.at(_from_above(r, a[0], a[1], (20, 50) if i == 1 else (0, 0), helmet=a[2]), x, 290)
        g += p.at(_from_above(r, b[0], b[1], (-20, 56) if i == 3 else (0, 0)), x, -290, 1, 180)
    # The agreement in the middle, with two pens on it; a plant
    g += p.poly([(-120, -62), (110, -70), (122, 62), (-112, 70)], p.INK) + p.poly([(-114, -56), (-2, -60), (2, 62), (-106, 65)], "#fffaf0") + p.poly([(2, -60), (105, -64), (116, 57), (6, 62)], "#f3e8cc") + "".join(p.bars([(-96, -38 + j * 18, -18, -41 + j * 18, 5), (20, -42 + j * 18, 92, -45 + j * 18, 5)], "#8a7a60") for j in range(5)) + p.bars([(-40, 40, 70, 88, 10)], p.RED) + p.bars([(60, -50, 150, -96, 10)], "#2c4a66")
    for x in (-450, 450):
        g += "".join(p.at(p.path("M0 0Q-22 -30 0 -74Q22 -30 0 0Z", "#2d5b4b", f'stroke="{p.INK}" stroke-width="2"') + p.bars([(0, -4, 0, -60, 2.4)], "#8fba74"), x, 0, 1, k * 40) for k in range(9)) + p.disc(x, 0, 16, "#b5301f")
    s += p.at(g, 800, 534, .98, -9)
    return kit.press(W, H, s, 64)


SCENES = {"articles/legal-aid.jpg": (W, H, legal_aid), "articles/green-travel.jpg": (W, H, green_travel),
          "articles/village-help.jpg": (W, H, village_help), "articles/collective-bargaining.jpg": (W, H, collective_bargaining)}
