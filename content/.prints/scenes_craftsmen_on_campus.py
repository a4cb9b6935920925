"""Album 匠心育人进校园: autumn, a school, and masters who show how a thing is made."""
import math

import kit
import parts_b as p
import things_b as t
from figure import Figure, reach

W, H = 1600, 1067


def someone(r, x, y, h, pose, **kw):
    return Figure(x, y, h, pose, r=r, **kw).svg


def _gown(i):
    """School jackets in three colours."""
    return ("#2c4a66", "#e9dfc4", "#8f4431")[i % 3]


def ginkgo_avenue():
    r = kit.rng("campus-1")
    s = p.sky(W, H, [(0, "#d9e2d4"), (300, "#ece6cf")], r, "#f6f0dc", gap=28)
    s += p.rect(420, 250, 760, 330, "#b5573f") + p.cuts((420, 250, 760, 330), r, "#c87a5c", gap=16, length=(40, 120), width=4, much=.5) + p.rect(400, 236, 800, 26, p.INK)
    s += "".join(p.rect(450 + i * 92, 290 + j * 96, 58, 62, "#33251e") + p.rect(455 + i * 92, 295 + j * 96, 22, 52, "#cfdcd0") + p.rect(481 + i * 92, 295 + j * 96, 22, 52, "#a8bdb4") for i in range(8) for j in range(3) if not (j == 2 and i in (3, 4)))
    s += p.rect(728, 470, 144, 112, "#e9dfc4") + p.rect(744, 490, 52, 92, "#33251e") + p.rect(804, 490, 52, 92, "#33251e") + p.rect(716, 458, 168, 16, p.INK)
    s += p.poly([(0, 580), (W, 580), (W, H), (0, H)], "#c9a24a") + p.cuts((0, 590, W, 480), r, "#e3c06a", gap=18, length=(16, 50), width=6, much=.75)
    s += p.poly([(740, 580), (860, 580), (1300, H), (300, H)], "#d8cdb2") + p.cuts((520, 620, 560, 440), r, "#b8ab8c", gap=28, length=(60, 200), width=5, much=.5)
    for x, y, h in ((560, 620, 330), (1040, 620, 330), (380, 720, 520), (1220, 720, 520), (110, 880, 860), (1500, 880, 860)):
        s += p.tree(x, y, h, "#d39a2c", "#f2d06a", r, p.INK, "#a06f16", .62, "#6d5a46")
    leaf = "M0 0Q-16 -10 -14 -24Q-4 -30 0 -22Q4 -30 14 -24Q16 -10 0 0ZM-1 0h2v12h-2z"
    for _ in range(70):
        y = r.uniform(620, H)
        s += p.at(p.path(leaf, r.choice(("#f2d06a", "#b57f1c", "#e3b03c"))), r.uniform(0, W), y, .5 + (y - 580) / 420, r.uniform(0, 360))
    box = p.at(t.toolbox(r), 0, 74, .26)
    s += someone(r, 500, 1010, 530, "walk", turn=.55, build="woman", hair="tail", top="#e9dfc4", bottom="#2c4a66", strap="#8f4431", smile=.9, age=17)
    s += someone(r, 760, 1040, 600, "walk", turn=.5, top="#3b5f7d", bottom="#26303f", hat="cap", hat_colour="#3b5f7d", hair="grey", age=58, smile=.8, held=box, near_arm=(-8, 2), glasses=True)
    s += someone(r, 1030, 1015, 550, "walk", turn=.5, flip=True, hair="crop", top="#8f4431", bottom="#2c4a66", far_arm=(60, 110), age=18, strap="#33251e")
    s += someone(r, 690, 730, 190, "stand", back=True, turn=.3, top="#2c4a66", build="woman", hair="bob") + someone(r, 830, 720, 190, "walk", turn=.4, top="#2d5b4b") + someone(r, 900, 715, 180, "stand", turn=.4, flip=True, top="#e9dfc4")
    return kit.press(W, H, s, 31)


def lecture_hall():
    r = kit.rng("campus-2")
    s = p.rect(0, 0, W, H, "#3a2b3c") + p.cuts((0, 0, W, 700), r, "#4d3b50", gap=24, angle=90, length=(60, 200), width=6, much=.5)
    s += p.rect(340, 90, 760, 470, p.INK) + p.rect(354, 104, 732, 442, "#efe2c4") + p.cuts((354, 104, 732, 442), r, "#dccaa0", gap=24, length=(60, 240), width=5, much=.4)
    s += t.gear(610, 330, 150, 18, "#2c4a66", r, "#8fa6b8") + t.gear(842, 380, 98, 12, "#b5301f", r, "#e0907c", turn=.26) + t.gear(800, 208, 74, 10, "#d39a2c", r, "#8a5f0f")
    s += p.bars([(960, 180, 1060, 180, 6), (960, 210, 1040, 210, 6), (960, 240, 1050, 240, 6)], "#8a7a60")
    s += p.path("M0 -20H150L190 560H0ZM1600 -20H1440L1400 560H1600Z", "#7a2a22") + p.cuts((0, 0, 180, 560), r, "#9c4033", gap=26, angle=88, length=(90, 260), width=9, much=.7) + p.cuts((1420, 0, 180, 560), r, "#9c4033", gap=26, angle=92, length=(90, 260), width=9, much=.7)
    s += p.rect(0, 560, W, 50, "#8a5a34") + p.cuts((0, 564, W, 44), r, "#c58a4a", gap=10, length=(80, 260), width=4)
    s += someone(r, 1230, 600, 440, "point", turn=.4, flip=True, top="#3b5f7d", bottom="#1c222c", far_arm=(104, 116), hat="helmet", hat_colour="#d39a2c", age=52, smile=.7)
    s += p.path("M1290 600v-150h150l14 150z", "#5b3420", f'stroke="{p.INK}" stroke-width="4"') + p.cuts((1294, 456, 150, 140), r, "#8a5a34", gap=13, angle=88, length=(30, 90), width=4) + p.bars([(1370, 450, 1350, 400, 5)], p.INK) + p.disc(1348, 396, 10, p.INK)
    # Rows of heads seen from behind
    tones = ("#2c4a66", "#e9dfc4", "#8f4431", "#2d5b4b", "#d39a2c", "#5a6f86")
    for j, (y, k) in enumerate(((700, .62), (810, .86), (980, 1.24))):
        n = (15, 11, 8)[j]
        for i in range(n):
            x = (i + .5 + (j % 2) * .35) * W / n + r.uniform(-12, 12)
            c = r.choice(tones)
            hair = r.choice(("#221c19", "#221c19", "#3b2a20"))
            o = p.engrave("M-78 120Q-84 26 -30 14H30Q84 26 78 120Z", c, (-84, 10, 168, 110), r, kit.dark(c, .5), gap=11, angle=70, length=(20, 60), width=4, much=.9, toward=(-.9, .3))
            o += p.path("M-17 -10h34v34q-17 10 -34 0z", "#c08a5c") + p.disc(-35, -34, 7, "#c08a5c", 11) + p.disc(35, -34, 7, "#c08a5c", 11)
            kind = r.randrange(4)
            o += p.path("M-36 -30Q-42 -86 0 -88Q42 -86 36 -30Q30 4 0 6Q-30 4 -36 -30Z", hair)
            o += p.path("M-8 -50q-16 30 -6 90q10 14 18 -2q10 -50 -2 -88z", hair) if kind == 0 else p.path("M-40 -40Q-48 10 -38 34Q0 44 38 34Q48 10 40 -40Z", hair) if kind == 1 else ""
            o += p.path("M10 -78q18 6 20 26l-5 2q-4 -18 -17 -24zM-4 -80l14 40l-4 1l-13 -38z", "#8c7a66")
            s += p.at(o, x, y + r.uniform(-10, 10), k * 1.18)
        s += p.rect(0, y + 74 * k, W, 60 * k, "#6d4630") + p.cuts((0, y + 76 * k, W, 56 * k), r, "#8f6244", gap=10, length=(80, 240), width=4, much=.6)
    return kit.press(W, H, s, 32)


def at_the_vice():
    r = kit.rng("campus-3")
    s = p.rect(0, 0, W, H, "#b9c7bd") + p.cuts((0, 0, W, 700), r, "#cfd8cb", gap=26, length=(80, 260), width=6, much=.5)
    # Shadow board of tools
    s += p.rect(90, 90, 520, 420, "#2d5b4b") + p.cuts((90, 90, 520, 420), r, "#3d7560", gap=20, length=(60, 160), width=5, much=.5)
    for i, o in enumerate((p.bars([(0, 0, 0, 170, 20)], "#c58a4a") + p.path("M-50 -10h100v-46h-70l-30 20z", "#aeb3ae"), p.bars([(0, 0, 0, 200, 16)], "#aeb3ae") + p.path("M-30 0q-8 -46 24 -54l-2 30l14 8l14 -20q14 34 -14 44z", "#aeb3ae"),
                           p.bars([(0, 60, 0, 190, 34, 28)], p.WHEAT) + p.bars([(0, -50, 0, 60, 10)], "#aeb3ae"), p.bars([(0, 80, 0, 200, 26, 20)], "#c58a4a") + p.poly([(-16, 80), (16, 80), (6, -60), (-6, -60)], "#aeb3ae"), p.path("M-10 200L-40 20Q-30 -40 0 -50L-6 -10Q-14 10 0 40Q14 10 6 -10L0 -50Q30 -40 40 20L10 200L0 60Z", p.RED))):
        s += p.at(o, 160 + i * 96, 200)
    s += p.rect(1180, 60, 340, 420, p.INK) + p.clip("M1194 74h312v392h-312z", p.rect(1194, 74, 312, 392, "#e6eeda") + p.tree(1420, 490, 380, "#d39a2c", "#f2d06a", r, "#7a5a34", "#a06f16")) + p.rect(1342, 74, 14, 392, p.INK) + p.rect(1194, 260, 312, 12, p.INK)
    # The bench hides their legs; the master's arms come again over the vice
    master = Figure(520, 1350, 1150, "work", turn=.8, r=r, top="#2c4a66", bottom="#26303f", apron="#6d4a2c", hair="grey", age=62, glasses=True, lean=10, near_arm=reach(188, 418, -1), far_arm=reach(345, 428, -1), nod=22).svg
    book = p.poly([(-70, -40), (60, -50), (70, 40), (-60, 50)], "#fbf5e2", f'stroke="{p.INK}" stroke-width="4"') + p.bars([(-46, -18, 40, -24, 5), (-44, 2, 42, -4, 5), (-42, 22, 20, 18, 5)], "#8a7a60")
    s += master + someone(r, 1400, 1320, 1080, "stand", turn=.55, flip=True, top="#e9dfc4", bottom="#2c4a66", hair="crop", age=18, lean=6, near_arm=(6, 74), far_arm=(16, 78), nod=22, hat="cap", hat_colour="#8f4431", held_far=p.at(book, 10, -24, 1, -8))
    s += p.rect(0, 800, W, 300, "#a9733f") + p.cuts((0, 806, W, 260), r, "#c58a4a", gap=22, length=(120, 420), width=6, much=.6) + p.rect(0, 794, W, 14, p.INK)
    s += p.at(t.vice(r), 960, 960, 1.3) + p.rect(930, 680, 60, 60, "#d39a2c") + p.rect(930, 680, 60, 8, "#f4d794")
    s += p.bars([(820, 690, 1150, 664, 32)], "#aeb8be") + p.clip(p.bar(820, 690, 1150, 664, 32), p.cuts((820, 630, 330, 90), r, p.INK, gap=8, angle=50, length=(14, 26), width=3)) + p.bars([(730, 697, 830, 689, 44, 34)], "#c58a4a")
    s += p.clip("M640 560h560v220h-560z", master)
    s += p.at(t.caliper(.62, 60), 1180, 900, 1, 6) + p.bars([(180, 950, 450, 926, 28)], "#8d949a") + p.bars([(80, 960, 186, 950, 44, 36)], p.WHEAT) + p.mug(560, 1010, .85, p.CREAM, p.RED, r)
    s += "".join(p.bars([(x, y, x + r.uniform(-8, 8), y + 12, 5, 1)], "#d39a2c") for x, y in [(r.uniform(900, 1090), r.uniform(770, 960)) for _ in range(30)])
    return kit.press(W, H, s, 33)


def carving():
    r = kit.rng("campus-4")
    s = p.rect(0, 0, W, H, "#5a3a24") + p.cuts((0, 0, W, H), r, "#6f4a2f", gap=24, length=(120, 400), width=7, much=.6)
    board = "M180 1100L260 300Q700 240 1180 300L1300 1100Z"
    s += p.path(board, "#d9aa66", f'stroke="{p.INK}" stroke-width="9"') + p.clip(board, p.cuts((180, 260, 1120, 840), r, "#c08a48", gap=26, angle=2, length=(160, 460), width=7, bend=.03, much=.6))
    # A carved peony, half finished
    cx, cy = 640, 660
    petals = ""
    for n, rad, c, k in ((9, 250, "#c08a48", .3), (8, 186, "#e6c48a", .0), (6, 124, "#c99650", .35), (5, 70, "#efd6a4", .1)):
        for i in range(n):
            a = i / n * 360 + k * 60
            d = f"M0 0Q{-rad * .52:.0f} {-rad * .5:.0f} {-rad * .34:.0f} {-rad * .86:.0f}Q{-rad * .16:.0f} {-rad * 1.04:.0f} 0 {-rad * .88:.0f}Q{rad * .16:.0f} {-rad * 1.04:.0f} {rad * .34:.0f} {-rad * .86:.0f}Q{rad * .52:.0f} {-rad * .5:.0f} 0 0Z"
            petals += p.at(p.path(d, c, f'stroke="#4a2c16" stroke-width="6" stroke-linejoin="round"') + p.clip(d, p.cuts((-rad * .5, -rad, rad, rad), r, "#7a4a22", gap=rad * .11, angle=88, length=(rad * .2, rad * .5), width=rad * .028, much=.8, toward=(.5, .7))), cx, cy, 1, a)
    petals += p.disc(cx, cy, 34, "#4a2c16") + "".join(p.disc(cx + math.cos(i) * (6 + i * 1.4), cy + math.sin(i) * (6 + i * 1.4), 5, "#efd6a4") for i in range(14))
    leaves = ""
    for x, y, a, k in ((400, 480, -60, .9), (440, 880, -140, 1.0), (900, 930, 130, 1.0)):
        d = "M0 0Q-70 -60 -50 -150Q-10 -220 10 -250Q20 -210 60 -150Q70 -60 0 0Z"
        leaves += p.at(p.path(d, "#b57f3e", 'stroke="#4a2c16" stroke-width="6"') + p.clip(d, p.bars([(0, 0, 6, -240, 7, 3)] + [(2, -40 - i * 40, sx * 60, -80 - i * 40, 5, 2) for i in range(4) for sx in (-1, 1)], "#4a2c16")), x, y, k, a)
    s += leaves + petals
    s += p.rope([(1000, 380), (940, 440), (870, 470)], 6, "#4a2c16") + p.rope([(1040, 600), (980, 560), (930, 600)], 6, "#4a2c16")
    for _ in range(16):
        x, y = r.uniform(780, 1240), r.uniform(480, 1020)
        s += p.rope([(x, y), (x + 16, y - 18), (x + 34, y - 6), (x + 28, y + 10), (x + 16, y + 4)], 9, "#f2dcae", 4)
    # The chisel hand, and the mallet hand behind
    chisel = p.bars([(0, 60, 0, 330, 30, 24)], "#c3c8c2") + p.path("M-13 320h26l-6 42q-8 6 -14 0z", "#e9eee6") + p.bars([(-8, 80, -8, 330, 4)], "#fbf8ea") + p.bars([(0, -190, 0, 80, 46, 40)], "#8f4431") + p.rect(-24, -200, 48, 18, p.INK) + p.bars([(-10, -180, -10, -70, 7)], "#c87a5c")
    s += p.at(t.with_arm(t.fist, r, (620, -60), "#2c4a66", chisel, .26), 990, 420, 1.22, 36)
    s += p.at(p.bars([(0, 120, 0, -250, 44, 36)], "#8f4431") + p.bars([(0, -250, 0, -300, 18, 16)], "#c3c8c2"), 230, 190, .9, 74) + p.at(p.bars([(0, 120, 0, -250, 40, 32)], "#2d5b4b") + p.bars([(0, -250, 0, -380, 22, 30)], "#c3c8c2"), 300, 110, .9, 80)
    return kit.press(W, H, s, 34)


def on_the_bench():
    r = kit.rng("campus-5")
    w = h = 1200
    s = p.rect(0, 0, w, h, "#b5473a") + p.cuts((0, 0, w, 760), r, "#c8675a", gap=24, length=(90, 280), width=7, much=.5)
    s += p.path("M-20 -20H640L420 780H-20Z", "#9a3529") + p.cuts((0, 0, 480, 740), r, "#b5473a", gap=24, length=(90, 240), width=6, much=.5)
    s += p.poly([(0, 740), (w, 720), (w, h), (0, h)], "#8a5a34") + p.cuts((0, 740, w, 460), r, "#b5803f", gap=22, angle=-1, length=(120, 420), width=6, much=.6) + p.rect(0, 736, w, 14, p.INK)
    s += p.at(t.toolbox(r, "#2c4a66"), 420, 930, 1.42)
    s += t.gear(960, 800, 170, 20, "#9aa5a3", r, "#3c474c")
    s += p.at(t.caliper(.95, 150), 520, 968, 1, 3)
    # Wood plane, gloves, a cup, shavings
    plane = p.engrave("M-200 0V-90Q-190 -104 -170 -104H60Q120 -90 200 -60V0Z", "#d9aa66", (-200, -104, 400, 104), r, "#8a5a2c", gap=12, length=(50, 160), width=5, much=.9, toward=(.4, .8)) + p.path("M-10 -100L40 -190L74 -170L40 -96Z", "#aeb3ae", f'stroke="{p.INK}" stroke-width="5"') + p.path("M-150 -100q-30 -90 20 -104q40 10 20 60l14 44z", "#8f4431", f'stroke="{p.INK}" stroke-width="5"') + p.disc(140, -104, 26, "#8f4431")
    s += p.at(plane, 250, 1160, 1.0)
    for x, y, k in ((70, 970, 1.1), (820, 1150, 1.2), (130, 1000, .8)):
        s += p.rope([(x, y), (x + 30 * k, y - 40 * k), (x + 66 * k, y - 16 * k), (x + 54 * k, y + 22 * k), (x + 26 * k, y + 12 * k), (x + 34 * k, y - 10 * k)], 16 * k, "#f2dcae", 6)
    s += p.mug(1060, 1120, 1.05, p.CREAM, p.RED, r)
    # Folded drawing against the wall
    s += p.at(p.path("M0 0H360V-250H0Z", "#efe2c4", f'stroke="{p.INK}" stroke-width="6"') + f'<circle cx="120" cy="-126" r="74" fill="none" stroke="#2c4a66" stroke-width="6"/><circle cx="120" cy="-126" r="26" fill="none" stroke="#2c4a66" stroke-width="6"/>' + p.bars([(26, -126, 214, -126, 3), (120, -220, 120, -32, 3), (240, -190, 330, -190, 5), (240, -190, 240, -60, 5), (330, -190, 330, -60, 5), (240, -60, 330, -60, 5), (240, -126, 330, -126, 3)], "#2c4a66"), 770, 470, 1.05, 3)
    return kit.press(w, h, s, 35)


def welding_lesson():
    r = kit.rng("campus-6")
    s = p.rect(0, 0, W, H, "#141b2b") + p.cuts((0, 0, W, H), r, "#22304a", gap=24, length=(60, 220), width=6, much=.5)
    cx, cy = 760, 690
    for rad, c in ((560, "#1c2f4f"), (410, "#27507a"), (270, "#4f8fb0"), (140, "#bfe0e6")):
        pts = [(cx + math.cos(i / 22 * math.tau) * rad * r.uniform(.92, 1.06), cy + math.sin(i / 22 * math.tau) * rad * r.uniform(.86, 1.0)) for i in range(22)]
        s += p.mass(pts, c, r, "#141b2b" if rad > 200 else "#4f8fb0", gap=26, length=(40, 130), width=6, much=.35)
    s += p.bars([(0, 120, W, 100, 26), (0, 260, W, 250, 12)], "#0d121d") + "".join(p.bars([(x, 110, x, 270, 8)], "#0d121d") for x in range(80, W, 170))
    s += p.rect(0, 930, W, 140, "#0d121d") + p.cuts((0, 934, W, 130), r, "#2b4a6a", gap=18, length=(80, 260), width=6, much=.5, toward=(0, -.6))
    # Bench and the work
    s += p.bars([(560, 940, 570, 760, 26), (1010, 940, 1000, 760, 26)], "#0d121d") + p.rect(520, 740, 540, 32, "#26303f") + p.bars([(530, 742, 1050, 742, 6)], "#bfe0e6") + p.path("M680 740v-60h70v-40h40v100z", "#3a4656") + p.bars([(750, 642, 790, 642, 5)], "#f4fbf6")
    for _ in range(70):
        a, l = r.uniform(-2.9, -.2), r.uniform(60, 340)
        x, y = cx + math.cos(a) * l, cy + math.sin(a) * l * .8 + l * l / 900
        k = r.uniform(14, 44)
        s += p.bars([(x, y, x + math.cos(a) * k, y + math.sin(a) * k * .8 + l / 300 * k * .4, 6, 1)], r.choice(("#f2c862", "#fbe9b4", "#e8883c")))
    s += p.disc(cx, cy, 26, "#fdf8e6")
    mask = p.path("M-30 -52Q30 -70 46 -40L50 30Q30 62 -10 56L-26 20Z", "#0d121d", 'stroke="#bfe0e6" stroke-width="3"') + p.path("M14 -26h32v22h-30z", "#2d5b4b", 'stroke="#bfe0e6" stroke-width="3"')
    f = Figure(430, 960, 760, "work", turn=.85, r=r, top="#22304a", bottom="#141b2b", hat="cap", hat_colour="#22304a", gloves="#8f4431", apron="#5b3420", lean=14, near_arm=reach(280, 330, -1), far_arm=reach(220, 320, -1), nod=26, light=-1, skin="#6f8a9a", line="#0d121d")
    s += f.svg + p.at(mask, f.at["head"][0] + 8, f.at["head"][1] + 4, 1.2, 14) + p.bars([(f.at["near_hand"][0] - 10, f.at["near_hand"][1] - 6, cx - 6, cy - 8, 12, 5)], p.WHEAT)
    for x, h, c, kw in ((1170, 700, "#2c4a66", dict(build="woman", hair="tail")), (1340, 760, "#27405c", dict(hair="crop")), (1500, 690, "#33405a", dict(hair="short"))):
        g = Figure(x, 980, h, "stand", turn=.8, flip=True, r=r, top=c, bottom="#141b2b", near_arm=reach(66, 600, -1), light=-1, skin="#7d97a4", line="#0d121d", face=False, **kw)
        s += g.svg + p.at(p.path("M-6 -66h66l8 110q-30 22 -66 6z", "#0d121d", 'stroke="#bfe0e6" stroke-width="3"') + p.path("M14 -34h42v24h-42z", "#2d5b4b", 'stroke="#bfe0e6" stroke-width="3"'), g.at["head"][0] - 6, g.at["head"][1], h / 760, 0, True)
    s += p.rope([(330, 980), (240, 900), (160, 1000), (60, 960)], 14, "#0d121d")
    s += p.path("M60 960v-170h150v170z", "#b5301f", 'stroke="#0d121d" stroke-width="6"') + p.disc(135, 850, 30, "#efe2c4") + p.cuts((64, 880, 140, 70), r, "#6d1a10", gap=12, length=(40, 100), width=4)
    return kit.press(W, H, s, 36)


def model_bridge():
    r = kit.rng("campus-7")
    w, h = 1067, 1600
    s = p.rect(0, 0, w, h, "#e6d7ae") + p.cuts((0, 0, w, 1100), r, "#f2e6c6", gap=28, length=(80, 260), width=6, much=.5)
    bd = "M70 90H1000V760H70Z"
    s += p.path("M48 68H1022V782H48Z", "#7a4a22") + p.path(bd, "#24473f") + p.clip(bd, p.cuts((70, 90, 930, 670), r, "#31584e", gap=24, angle=-6, length=(120, 340), width=8, much=.5))
    ch = "#e9e6d2"
    s += p.bars([(130, 520, 940, 520, 8), (330, 600, 330, 180, 9), (700, 600, 700, 180, 9)] + [(x0, 190 + k * 40, x0 + sx * (60 + k * 52), 520, 4) for x0 in (330, 700) for sx in (-1, 1) for k in range(4)] + [(130, 660, 940, 660, 3), (130, 640, 130, 680, 4), (330, 640, 330, 680, 4), (700, 640, 700, 680, 4), (940, 640, 940, 680, 4)], ch)
    s += "".join(p.rope([(110 + i * 170, 600 + (i % 2) * 10), (180 + i * 170, 590), (250 + i * 170, 602)], 4, "#9fb8ac") for i in range(5))
    s += p.rect(60, 782, 960, 26, "#a9733f") + p.rect(420, 768, 70, 16, p.CREAM) + p.rect(520, 770, 40, 12, p.CREAM)
    s += Figure(300, 1560, 1010, "point", turn=.55, r=r, top="#3b3f75", bottom="#26303f", age=48, glasses=True, far_arm=reach(280, 640, 1), near_arm=(-4, 14), smile=.7, hat="none", hair="short", collar="#e9dfc4").svg
    s += Figure(820, 1570, 880, "stand", turn=.6, flip=True, r=r, build="woman", top="#b5301f", bottom="#2c4a66", hair="tail", age=17, near_arm=(20, 86), far_arm=(26, 92), smile=.9).svg
    # Desk with the model, in front of both
    s += p.engrave("M160 1330H1067V1600H200Z", "#a9733f", (160, 1330, 907, 270), r, "#7a4a22", gap=20, length=(100, 320), width=6, much=.6) + p.rect(140, 1310, 940, 30, "#c58a4a") + p.rect(140, 1336, 940, 8, p.INK)
    o = p.bars([(-330, 0, 330, 0, 22), (-150, 60, -150, -230, 24, 16), (150, 60, 150, -230, 24, 16)], "#d39a2c")
    o += p.bars([(x0, -216 + k * 34, x0 + sx * (40 + k * 38), -4, 4) for x0 in (-150, 150) for sx in (-1, 1) for k in range(5)], p.INK) + p.bars([(-330, -12, 330, -12, 5), (-330, 10, 330, 10, 5)], p.INK) + p.path("M-190 60h80v14h-80zM110 60h80v14h-80z", p.INK)
    s += p.at(o, 590, 1240, 1.0) + p.rect(900, 1290, 120, 22, p.RED) + p.rect(910, 1270, 100, 20, "#2c4a66")
    return kit.press(w, h, s, 37)


_A = "albums/craftsmen-on-campus/"
SCENES = {_A + "01.jpg": (W, H, ginkgo_avenue), _A + "02.jpg": (W, H, lecture_hall), _A + "03.jpg": (W, H, at_the_vice), _A + "04.jpg": (W, H, carving),
          _A + "05.jpg": (1200, 1200, on_the_bench), _A + "06.jpg": (W, H, welding_lesson), _A + "07.jpg": (1067, 1600, model_bridge)}
