"""Album: the pastry cooks' contest (eight prints)."""
from kit import *
from figure import Figure, reach
from hands import hand
import scenery as sc

WHITE, WARM = "#f6eddb", "#d9a75c"


def steamer(x, y, n=3, k=1, lid=False):
    """A stack of bamboo steamers, its foot at x, y."""
    s = ""
    for i in range(n):
        yy = y - 46 * k * (i + 1)
        s += rect(x - 78 * k, yy, 156 * k, 46 * k, WARM, INK, 2.6) + rect(x - 82 * k, yy - 3 * k, 164 * k, 12 * k, "#efd297", INK, 2)
        s += "".join(rect(x - 68 * k + 19 * k * j, yy + 16 * k, 4 * k, 20 * k, "#8a5f2c") for j in range(8)) + rect(x + 52 * k, yy + 9 * k, 26 * k, 37 * k, "#a8763a")
    if lid:
        top = y - 46 * k * n
        s += path(f"M{x - 80 * k} {top}q{80 * k} {-56 * k} {160 * k} 0Z", "#efd297", INK, 2.6) + path(f"M{x - 14 * k} {top - 26 * k}q{14 * k} {-22 * k} {28 * k} 0Z", "#a8763a", INK, 2)
    return s


def bun(x, y, k=1, c=WHITE, dot=None):
    """A steamed bun with its pleats."""
    s = path(f"M{x - 40 * k} {y}C{x - 46 * k} {y - 40 * k} {x - 14 * k} {y - 56 * k} {x} {y - 58 * k}S{x + 46 * k} {y - 40 * k} {x + 40 * k} {y}Q{x} {y + 14 * k} {x - 40 * k} {y}Z", c, INK, 2.4 * max(k, .7))
    s += "".join(ribbon([(x + 3 * k * a, y - 54 * k), (x + 13 * k * a, y - 42 * k), (x + 22 * k * a, y - 24 * k)], [4 * k, 1], "#8d7a5c") for a in (-1.4, -.5, .5, 1.4))
    return s + (disc(x, y - 56 * k, 7 * k, dot) if dot else "")


def steam(x, y, k=1, c="#fffaf0", n=3):
    return "".join(ribbon([(x + q, y), (x + q - 22 * k, y - 60 * k), (x + q + 20 * k, y - 120 * k), (x + q - 8 * k, y - 190 * k)], [3, 18 * k, 12 * k, 1], c) for q in [34 * k * (i - (n - 1) / 2) for i in range(n)])


def cook(x, y, h, pose="work", top=WHITE, apron=INKS["cinnabar"], **k):
    look = dict(hat="chef", hat_colour="#fbf4e4", sleeve="short", bottom="#5b5560") | k
    return Figure(x, y, h, pose, top=top, apron=apron, **look)


def hall(w=1600, h=1067):
    """The contest hall: three long tables of cooks, one rhythm of white hats."""
    r = rng("pastry-hall")
    s = rect(0, 0, w, h, "#e9c98c") + rect(0, 0, w, 330, INKS["brick"]) + gouges(0, 0, w, 320, 70, "#a9573f", r, 80, 300, 8)
    s += "".join(poly([(60 + 260 * i, 50), (240 + 260 * i, 50), (240 + 260 * i, 240), (60 + 260 * i, 240)], "#f1dfb4", INK, 6) + bar(150 + 260 * i, 50, 150 + 260 * i, 240, 7, INK) + gouges(66 + 260 * i, 60, 236 + 260 * i, 230, 10, "#e3b973", r, 30, 100, 6) for i in range(6))
    s += "".join(path(f"M{130 + 220 * i} 0v60h-30q0 -26 36 -34q36 8 36 34h-30V0Z", INK) + path(f"M{106 + 220 * i} 60q30 20 60 0Z", "#fbf0cf") for i in range(0, 7, 1))
    s += rect(0, 330, w, h, "#d6ad6c") + rows(0, 340, w, h, 12, "#b98a4c", r, 80, 260, 7, 100, 1.2)
    rowsof = ((420, 560, 250, 8, [INKS["teal"], INKS["pine"]]), (566, 770, 350, 6, [INKS["steel"], INKS["indigo"]]), (800, 1130, 520, 4, [INKS["cinnabar"], INKS["brick"]]))
    for j, (ty, gy, hh, n, cols) in enumerate(rowsof):
        step = w / n
        for i in range(n):
            x = step * (i + .5) + (-20 if j % 2 else 16)
            kw = dict(build=["man", "woman", "stout", "slim"][(i + j) % 4], hair=["short", "bun", "crop", "bob"][(i + j) % 4], age=[30, 40, 55, 24][(i * 3 + j) % 4], skin=["#dfb487", "#d3a274"][i % 2], smile=.6)
            s += cook(x, gy - 40, hh, "work", apron=cols[i % 2], turn=[.4, .6, .3, .7][(i * 2 + j) % 4], flip=(i + j) % 3 == 0, r=r if j else None, thick=2.2, lean=8 + 5 * (i % 3),
                      near_arm=[(16, 62), (4, 76), (24, 54)][(i + j) % 3], far_arm=[(24, 70), (30, 56), (10, 80)][(i + j) % 3], **kw).svg
        k = hh / 520
        y = ty + hh * .12 + (60 if j == 2 else 26)
        s += rect(-10, y, w + 20, (130 if j < 2 else 400) * k, "#f3e6c8", INK, 3) + rect(-10, y, w + 20, 18 * k, "#fbf4e2") + "".join(rect(i * 170 * k, y + 26 * k, 5, 100 * k, "#c9b285") for i in range(int(w / 170 / k) + 1))
        for i in range(n):
            x = step * (i + .5) + (-20 if j % 2 else 16) + step * .42
            s += steamer(x, y + 8 * k, 2 + (i + j) % 3, .62 * k, True) + "".join(bun(x - step * .46 + 56 * k * q, y + 12 * k, .55 * k, WHITE, INKS["cinnabar"] if (i + j) % 2 else None) for q in range(4))
            if (i + j) % 2:
                s += steam(x, y - 110 * k, .6 * k)
    return press(w, h, s, 21, 4)


def knead(w=1600, h=1067):
    """Two hands in the dough."""
    r = rng("pastry-knead")
    s = rect(0, 0, w, h, "#a8643a") + rows(0, 20, w, h, 16, "#82481f", r, 200, 620, 9, 60, 1, -.01) + rows(0, 0, w, h, 9, "#c78350", r, 160, 480, 8, 190, 1, -.01)
    s += gouges(180, 420, 1420, 1000, 70, "#efe2c6", r, 20, 110, 9) + "".join(disc(r.uniform(150, 1450), r.uniform(350, 1020), r.uniform(2, 7), "#f6eddb") for _ in range(120))
    d = curve_d([(380, 640), (430, 500), (600, 430), (790, 450), (960, 420), (1150, 480), (1240, 620), (1200, 790), (1010, 880), (800, 900), (590, 880), (430, 790)])
    s += path(d, "#5f3014", None, 0, 'transform="translate(16 26)"') + path(d, "#f8f0de", INK, 7)
    s += inside(d, teeth([(1240, 620), (1200, 790), (1010, 880), (800, 900), (590, 880), (430, 790)], 90, "#cdb78e", r, 24, 1, .8) + gouges(420, 460, 1200, 860, 24, "#e0d0ac", r, 60, 200, 9, .3) + ribbon([(640, 480), (760, 560), (800, 690), (770, 830)], [2, 16, 10, 1], "#b79c6c") + ribbon([(980, 470), (900, 570), (880, 680)], [2, 14, 1], "#b79c6c"))
    s += hand(520, 520, 330, 34, curl=[.35, .3, .35, .45], spread=.5, thumb=(46, .25), r=r, sleeve=WHITE, skin="#d7a877", arm=2.6, bare=1.2)
    s += hand(1130, 520, 330, 146, curl=[.3, .3, .38, .5], spread=.5, thumb=(46, .25), flip=True, r=r, sleeve=WHITE, skin="#d7a877", arm=2.6, bare=1.2)
    s += at(1330, 930, rect(-300, -30, 600, 60, "#d9a75c", INK, 6) + rect(-380, -14, 90, 28, "#8a5f2c", INK, 5) + rect(290, -14, 90, 28, "#8a5f2c", INK, 5) + "".join(path(lens_d(-260 + 90 * i, -12 + 9 * (i % 3), 120, 4), "#9c6d30") for i in range(6)), .8, -24)
    return press(w, h, s, 22, 5)


def rolling(w=1067, h=1600):
    """A young cook with the rolling pin, towers of steamers behind her."""
    r = rng("pastry-roll")
    s = rect(0, 0, w, h, INKS["pine"]) + gouges(0, 0, w, 1100, 120, "#3c7160", r, 80, 320, 9) + gouges(0, 0, w, 1100, 70, "#1d4337", r, 80, 320, 9)
    s += rect(0, 980, w, 40, "#7a4a26", INK, 4)
    s += steamer(190, 980, 9, 1.5) + steamer(900, 980, 6, 1.5, True) + steam(900, 480, 1.7) + steam(190, 350, 1.5, "#e9efe0")
    f = cook(540, 1960, 1400, "work", build="woman", hair="tail", turn=.3, r=r, lean=5, curve=6, nod=8, age=26, smile=1, near_arm=reach(-128, 316, -1), far_arm=reach(150, 316, 1), apron=INKS["cinnabar"], collar="#e9dcc0", skin="#e3b98c")
    s += f.svg
    s += poly([(0, 1340), (w, 1300), (w, h), (0, h)], "#c88f4e") + poly([(0, 1326), (w, 1286), (w, 1316), (0, 1360)], INK) + rows(0, 1370, w, h, 6, "#8f5c28", r, 160, 420, 9, 80, 1.1, -.03)
    s += gouges(220, 1390, 900, 1560, 40, "#f3e6c8", r, 20, 100, 8)
    s += path(curve_d([(300, 1440), (420, 1376), (640, 1366), (800, 1410), (830, 1480), (680, 1540), (450, 1546), (320, 1510)]), "#fbf4e2", INK, 6) + gouges(360, 1400, 760, 1520, 12, "#d9c8a0", r, 40, 130, 6)
    s += at(560, 1376, rect(-250, -30, 500, 60, "#d9a75c", INK, 6) + rect(-330, -15, 86, 30, "#8a5f2c", INK, 5) + rect(244, -15, 86, 30, "#8a5f2c", INK, 5) + "".join(path(lens_d(-220 + 80 * i, -14 + 10 * (i % 3), 110, 4), "#9c6d30") for i in range(5)), 1, -3)
    s += f.arms_svg
    return press(w, h, s, 23, 5)


def tray(w=1200, h=1200):
    """A round bamboo tray of buns, dumplings and flower rolls, from above."""
    r = rng("pastry-tray")
    s = rect(0, 0, w, h, INKS["indigo"]) + rows(0, 0, w, h, 18, "#575c98", r, 160, 460, 9, 70, 1) + rows(0, 10, w, h, 12, "#262a55", r, 160, 460, 9, 120, 1)
    s += disc(612, 626, 520, "#1b1e40") + disc(600, 600, 520, "#a8763a", INK, 8) + disc(600, 600, 484, "#e6c384", INK, 4)
    grid = gouges(110, 110, 1090, 1090, 130, "#c99a52", r, 60, 200, 7, .785) + gouges(110, 110, 1090, 1090, 130, "#d7ad68", r, 60, 200, 7, -.785)
    s += inside("M116 600a484 484 0 1 1 968 0a484 484 0 1 1 -968 0Z", grid)
    s += "".join(ribbon([(600 + 490 * math.cos(t), 600 + 490 * math.sin(t)), (600 + 516 * math.cos(t + .04), 600 + 516 * math.sin(t + .04))], [7], "#6f4a1c") for t in [i * .196 for i in range(32)])

    def top_bun(x, y, k, c=WHITE, dot=None):
        g = disc(6, 9, 74, "#a8763a") + disc(0, 0, 74, c, INK, 4)
        g += "".join(ribbon([(8 * math.cos(t), 8 * math.sin(t)), (36 * math.cos(t + .25), 36 * math.sin(t + .25)), (62 * math.cos(t + .3), 62 * math.sin(t + .3))], [6, 1], "#9c8862") for t in [i * .524 for i in range(12)])
        return at(x, y, g + (disc(0, 0, 11, dot) if dot else ""), k, r.uniform(0, 60))

    def dumpling(x, y, a):
        g = path("M-78 16Q-60 -52 0 -54T78 16Q40 36 0 36T-78 16Z", "#f4e6c4", INK, 4) + path("M-78 16Q-60 -52 0 -54T78 16l-12 -2Q48 -36 0 -38T-66 14Z", "#fbf4e2", INK, 2.5) + "".join(path(lens_d(x0, -44 + abs(x0) * .35, 16, 3, 1.2), "#9c8862") for x0 in range(-50, 60, 18))
        return at(x, y, g, 1, a)

    def flower(x, y):
        g = "".join(at(0, 0, path("M0 -8Q26 -44 0 -78Q-26 -44 0 -8Z", "#f0c9a0" if i % 2 else "#e59b86", INK, 3.5) + path("M-2 -24L0 -66L3 -24Z", INKS["cinnabar"]), 1, 45 * i) for i in range(8))
        return at(x, y, g + disc(0, 0, 15, INKS["wheat"], INK, 3))

    def roll(x, y, a):
        g = disc(0, 0, 66, "#f3e3bd", INK, 4) + "".join(f'<circle cx="{i * 2}" cy="{-i}" r="{52 - 13 * i}" fill="none" stroke="{INKS["moss"]}" stroke-width="6"/>' for i in range(4))
        return at(x, y, g, 1, a)
    s += at(600, 600, flower(0, 0), 1.25)
    for i in range(6):
        t = i * 1.047 + .3
        s += top_bun(600 + 208 * math.cos(t), 600 + 208 * math.sin(t), 1.26, WHITE, INKS["cinnabar"] if i % 2 else None)
    for i in range(12):
        t = i * .5236
        x, y = 600 + 390 * math.cos(t), 600 + 390 * math.sin(t)
        s += at(x, y, dumpling(0, 0, math.degrees(t) + 90) if i % 3 == 0 else roll(0, 0, 30 * i) if i % 3 == 1 else flower(0, 0) if i % 2 else top_bun(0, 0, .9, "#efd9a6"), 1.24)
    return press(w, h, s, 24, 5)


def judge(w=1600, h=1067):
    """A judge looks closely; the cook waits, hands folded."""
    r = rng("pastry-judge")
    s = rect(0, 0, w, h, "#e7cf9e") + gouges(0, 0, w, 760, 80, "#d3ad6a", r, 90, 340, 9)
    s += rect(0, 0, w, 90, INKS["brick"]) + path("M0 90" + "q80 70 160 0" * 10 + "Z", INKS["brick"]) + teeth([(0, 60), (1600, 60)], 46, "#6b2d20", r, 40, 1)
    s += "".join(path(f"M{x} 0v150h-14v20h28v-20h-14V0Z", INK) + disc(x, 216, 56, INKS["cinnabar"], INK, 4, 48) + "".join(ribbon([(x + q, 170), (x + q * 1.7, 216), (x + q, 262)], [3], INK) for q in (-22, 0, 22)) + rect(x - 4, 262, 8, 50, INKS["wheat"]) for x in (250, 1350))
    board = poly([(-40, -56), (46, -50), (36, 70), (-52, 62)], "#8a5f2c", INK, 2.4) + poly([(-34, -48), (38, -43), (29, 58), (-44, 52)], "#fbf4e2") + "".join(bar(-28 - 2 * i, -28 + 18 * i, 24 - 2 * i, -24 + 18 * i, 3, "#8d8378") for i in range(4))
    s += Figure(430, 1270, 1000, "stand", .6, r=r, build="woman", hair="grey", glasses=True, age=58, top=INKS["indigo"], bottom=INKS["night"], collar=CREAM, lean=16, curve=10, nod=16, near_arm=(14, 86), far_arm=(34, 104), held=board, held_far=bar(0, 0, 96, 62, 6, "#6b3a1c") + bar(4, -6, 108, 52, 6, "#6b3a1c")).svg
    s += cook(1150, 1270, 1000, "stand", turn=.42, flip=True, r=r, hair="crop", age=29, smile=1, apron=INKS["pine"], near_arm=(-10, 52), far_arm=(4, -52), collar="#d9c8a0", skin="#d7a877").svg
    s += poly([(-30, 830), (w + 30, 830), (w + 30, h + 40), (-30, h + 40)], "#f3e6c8") + rect(0, 820, w, 26, INK) + rows(0, 860, w, h, 5, "#cdb78e", r, 120, 360, 8, 130) + "".join(path(lens_d(80 + 190 * i, 880, 170, 9, 1.57), "#d9c8a0") for i in range(9))
    s += steamer(1420, 836, 4, 1.05, True) + f'<ellipse cx="800" cy="812" rx="330" ry="42" fill="{INKS["steel"]}" stroke="{INK}" stroke-width="6"/><ellipse cx="800" cy="800" rx="300" ry="32" fill="#f6eddb"/>'
    for x, y, k, d in ((640, 800, 1.2, None), (960, 800, 1.2, None), (720, 816, 1.4, INKS["cinnabar"]), (880, 816, 1.4, INKS["cinnabar"]), (800, 826, 1.55, INKS["cinnabar"])):
        s += bun(x, y, k, WHITE, d)
    s += steam(800, 720, .9)
    return press(w, h, s, 25, 4)


def master(w=1600, h=1067):
    """The old master shows the pleats; the apprentice follows with her eyes."""
    r = rng("pastry-master")
    s = rect(0, 0, w, h, INKS["brick"]) + gouges(0, 0, w, 800, 110, "#a8573d", r, 90, 340, 9) + gouges(0, 0, w, 800, 60, "#5f2a1e", r, 90, 340, 9)
    s += rect(1060, 80, 440, 420, "#e6c98e", INK, 12) + gouges(1066, 90, 1490, 490, 26, "#d3a95e", r, 50, 180, 7) + "".join(bar(1060 + 110 * i, 80, 1060 + 110 * i, 500, 9, INK) for i in range(1, 4)) + "".join(bar(1060, 80 + 140 * i, 1500, 80 + 140 * i, 9, INK) for i in range(1, 3)) + sc.tree(1270, 496, 330, "#7c8a4a", "#5b3c20", r, "#a9b36a")
    s += "".join(bar(110, 150 + 140 * j, 470, 150 + 140 * j, 16, "#3b1c12") + "".join(path(f"M{130 + 84 * i} {142 + 140 * j}v-54q0 -16 14 -16h28q14 0 14 16v54Z", [INKS["steel"], INKS["wheat"], CREAM, INKS["teal"]][(i + j) % 4], INK, 3) for i in range(4)) for j in range(2))
    a = cook(540, 1300, 1060, "work", turn=.55, r=r, hair="grey", age=68, beard="#e8e0d0", smile=.8, top="#efe4cc", apron=INKS["steel"], lean=10, curve=8, nod=16, near_arm=(14, 50), far_arm=(26, 56), sleeve="long")
    b = cook(1110, 1300, 990, "work", turn=.55, flip=True, build="woman", r=r, hair="bob", age=22, smile=.9, apron=INKS["cinnabar"], lean=8, curve=8, nod=14, near_arm=(6, 58), far_arm=(24, 48))
    s += a.svg + b.svg
    s += poly([(0, 850), (w, 850), (w, h), (0, h)], "#c88f4e") + rect(0, 838, w, 24, INK) + rows(0, 880, w, h, 5, "#8f5c28", r, 160, 460, 10, 70) + gouges(500, 880, 1200, 1040, 40, "#f3e6c8", r, 20, 100, 8)
    s += a.arms_svg + b.arms_svg
    s += bun(a.at["near_hand"][0] + 26, a.at["near_hand"][1] + 26, 1.15) + disc(b.at["near_hand"][0] - 20, b.at["near_hand"][1] + 14, 50, "#fbf4e2", INK, 4, 20)
    s += "".join(bun(520 + 130 * i, 1000 + 16 * (i % 2), 1.05) for i in range(5)) + "".join(disc(1180 + 70 * i, 960 + 40 * (i % 2), 30, "#fbf4e2", INK, 4, 22) for i in range(4)) + path("M250 870h190l-30 90h-130Z", CREAM, INK, 5) + path(f"M258 872q86 -60 174 0Z", "#b9764a", INK, 4) + steamer(110, 960, 4, 1.1)
    return press(w, h, s, 26, 4)


def tower(w=1067, h=1600):
    """Lifting the lid: a cook on a stool before a tower of steamers, all steam."""
    r = rng("pastry-tower")
    s = rect(0, 0, w, h, "#d9b06c") + gouges(0, 0, w, 1300, 120, "#e8c88e", r, 90, 360, 10) + gouges(0, 0, w, 1300, 60, "#b98845", r, 90, 320, 8)
    s += "".join(rect(x, 120, 170, 240, "#f4e6c4", INK, 7) + bar(x + 85, 120, x + 85, 360, 7, INK) for x in (70, 830))
    s += rect(0, 1380, w, 220, "#7a4a2c") + rows(0, 1390, w, h, 6, "#a8703f", r, 90, 260, 8, 60)
    s += rect(440, 1230, 470, 190, "#4a4038", INK, 6) + rect(440, 1230, 470, 24, "#8d8378") + path("M600 1420v-90q70 -60 140 0v90Z", "#e08a2c", INK, 6) + "".join(path(f"M{624 + 34 * i} 1418q-14 -40 12 -74q22 36 8 74Z", "#f6cf6a") for i in range(3))
    s += steamer(675, 1230, 9, 1.55) + path("M552 1236h246v14h-246Z", INK)
    top = 1230 - 46 * 1.55 * 9
    for q, k in ((-90, 1.9), (-20, 2.4), (60, 2.1), (130, 1.6)):
        s += steam(675 + q, top + 10, k, "#fffaf0", 1)
    lid = path("M-10 10q76 -64 150 -2Z", "#efd297", INK, 2.6) + path("M52 -34q14 -18 26 2Z", "#a8763a", INK, 2)
    s += rect(180, 1290, 210, 26, "#a8643a", INK, 5) + bar(200, 1310, 186, 1500, 18, "#6b3a1c") + bar(370, 1310, 384, 1500, 18, "#6b3a1c") + bar(196, 1420, 380, 1420, 12, "#6b3a1c")
    s += cook(285, 1294, 760, "work", turn=.75, r=r, hair="short", age=46, smile=1, build="stout", apron=INKS["teal"], lean=4, nod=-8, near_arm=(104, 122), far_arm=(116, 128), held_far=at(-20, -12, lid, 1.35, -16), bottom=INKS["night"]).svg
    trayful = poly([(-110, -6), (110, -6), (90, 14), (-90, 14)], "#a8763a", INK, 2.4) + "".join(bun(-72 + 48 * i, -8, .6) for i in range(4))
    s += cook(935, 1520, 640, "stand", turn=.6, flip=True, build="woman", r=r, hair="bun", age=30, smile=1, apron=INKS["cinnabar"], near_arm=reach(70, 420, -1), far_arm=reach(120, 420, -1), held=at(40, -6, trayful, .8), nod=-6).svg
    return press(w, h, s, 27, 4)


def village(w=1600, h=1067):
    """The cooks' home village at dawn: white walls, black tiles, spring fields, bamboo carrying poles."""
    r = rng("pastry-village")
    s = rect(0, 0, w, h, "#f0d9b0") + gouges(0, 0, w, 380, 70, "#e6bf86", r, 90, 360, 9) + sc.hills(0, w, 440, 210, "#8fa79a", r, 6, "#a5b9aa") + sc.hills(0, w, 480, 120, "#5f8472", r, 7, "#7d9c88")
    s += rect(0, 470, w, 240, "#c9b04a") + rows(0, 480, w, 710, 11, "#e6cf5e", r, 40, 130, 10, 30, 1.3) + rows(0, 490, w, 710, 8, "#7c8a3a", r, 40, 150, 7, 60, 1.3)

    def house(x, y, ww, hh, k=1):
        g = rect(x, y - hh, ww, hh, "#f7efdd", INK, 3) + "".join(rect(x + ww * q, y - hh * .62, ww * .1, hh * .2, INK) for q in (.18, .68)) + rect(x + ww * .42, y - hh * .5, ww * .17, hh * .5, "#5b3421", INK, 2)
        g += "".join(poly([(sx - 12 * k, y - hh - 34 * k), (sx + ww * .2, y - hh - 34 * k), (sx + ww * .2, y - hh - 26 * k), (sx - 12 * k, y - hh - 22 * k)], INK) + rect(sx, y - hh - 26 * k, ww * .18, 30 * k, "#f7efdd", INK, 2) for sx in (x - 6 * k, x + ww * .84))
        return g + poly([(x + ww * .12, y - hh - 12 * k), (x + ww * .88, y - hh - 12 * k), (x + ww * .94, y - hh + 10 * k), (x + ww * .06, y - hh + 10 * k)], INK) + gouges(x + ww * .12, y - hh - 10 * k, x + ww * .85, y - hh + 6 * k, 8, "#6e655c", r, 12, 34, 3)
    for x, y, a, b in ((1120, 560, 150, 90), (1290, 575, 190, 120), (980, 590, 170, 110), (1440, 610, 220, 150)):
        s += house(x, y, a, b)
    s += sc.tree(930, 600, 190, INKS["moss"], "#4a3a22", r, "#a9b36a") + sc.tree(1250, 590, 150, INKS["pine"], "#3a2a1a", r, "#6f9a7c")
    s += path("M-20 1080L-20 860Q300 740 640 720T1240 620L1300 640Q1100 740 900 790T640 1090Z", "#d9b98a") + gouges(20, 760, 800, 1040, 30, "#b98f58", r, 60, 200, 7, -.2)
    s += path("M640 1090Q760 860 1040 770T1620 640V1090Z", "#6f8a3c")
    rape = gouges(640, 640, w, h, 130, "#3f5a2a", r, 30, 90, 9, -1.3) + "".join(disc(x + r.uniform(-7, 7), y + r.uniform(-7, 7), r.uniform(3, 3 + (y - 600) / 60), c) for x, y in [(r.uniform(640, 1600), r.uniform(640, 1080)) for _ in range(520)] for c in ("#e3c22e", "#f3dd6a"))
    s += inside("M640 1090Q760 860 1040 770T1620 640V1090Z", rape)
    s += house(20, 760, 330, 250, 1.5) + poly([(60, 600), (320, 600), (350, 648), (30, 648)], INKS["cinnabar"], INK, 4) + steamer(90, 762, 3, .6, True) + steam(90, 660, .8)
    pole = path(lens_d(-150, -14, 300, 12), "#b98a4c", INK, 2)
    load = "".join(bar(sx, -14, sx - 26, 70, 3, INK) + bar(sx, -14, sx + 26, 70, 3, INK) + at(sx, 160, steamer(0, 0, 2, .5, True)) for sx in (-140, 140))
    s += Figure(590, 960, 470, "walk", .85, r=r, build="woman", hair="tail", top=INKS["cinnabar"], bottom=INKS["steel"], near_arm=(40, 158), far_arm=(24, 34), over=at(4, -560, pole + load, 1.35), smile=1).svg
    s += Figure(850, 850, 350, "walk", .85, r=r, hat="straw", hat_colour=INKS["straw"], top=INKS["indigo"], bottom="#4f4740", near_arm=(40, 158), far_arm=(24, 34), over=at(4, -560, pole + load, 1.35)).svg
    s += Figure(270, 1046, 520, "walk", .8, r=r, hat="chef", hat_colour="#fbf4e4", top=WHITE, apron=INKS["teal"], bottom="#5b5560", near_arm=(-18, 0), far_arm=(40, 100), smile=1, age=50).svg
    return press(w, h, s, 28, 4)


SCENES = {f"albums/pastry-contest/{i:02}.jpg": v for i, v in enumerate([(1600, 1067, hall), (1600, 1067, knead), (1067, 1600, rolling), (1200, 1200, tray), (1600, 1067, judge), (1600, 1067, master), (1067, 1600, tower), (1600, 1067, village)], 1)}
