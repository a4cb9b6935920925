"""Things in front of a sitter, at the lower edge: what the hands have just put down. All 900 wide, below y 980."""
import math
import kit
from kit import rect, disc, poly, path, bar, ribbon, CREAM, INK


def table(y, fill, r, edge=None):
    return rect(-20, y, 940, 260, fill, INK, 5) + rect(-20, y, 940, 12, edge or kit.pale(fill, .3)) + kit.gouges(0, y + 24, 900, 1200, 16, kit.dark(fill, .3), r, 60, 220, 6)


def bun(x, y, k=1):
    s = path("M-74 30q-14-92 74-96 88 4 74 96-74 26-148 0z", "#f8efdc", INK, 4) + path("M30 -52q56 20 44 82-30 12-66 14 40-40 22-96z", "#d8c6a2")
    s += "".join(ribbon([(0, -58), (math.sin(a) * 26, -44), (math.sin(a) * 52, -14 + 10 * abs(math.cos(a)))], [1, 5, 1], INK) for a in (-1.3, -.75, -.2, .35, .9, 1.4)) + disc(0, -58, 7, INK)
    return kit.at(x, y, s, k)


def buns(r):
    s = "".join(bun(x, 1096, .98) for x in (260, 400, 540, 660)) + "".join(bun(x, 1130, 1.06) for x in (190, 330, 470, 610, 722))
    rim = path("M70 1120q380 70 760 0v60q-10 60-40 80H110q-30-20-40-80z", "#d9b06a", INK, 6) + path("M70 1150q380 70 760 0v14q-380 70-760 0z", "#8a5a2a") + "".join(bar(110 + i * 36, 1176 + 20 * math.sin(i / 19 * 3.14), 110 + i * 36, 1260, 4, "#a67a35") for i in range(20))
    return s + rim


def wheel(r):
    """A bus's steering wheel, seen from before it."""
    outer = path("M450 990a330 330 0 1 0 .1 0z M450 1036a284 284 0 1 1 -.1 0z", INK, more='fill-rule="evenodd"')
    shine = path("M250 1064q90-62 200-62v10q-100 0-192 62z", "#8d8577")
    return outer + shine + poly([(418, 1030), (482, 1030), (500, 1240), (400, 1240)], INK) + poly([(436, 1040), (448, 1040), (440, 1240), (424, 1240)], "#5a5048")


def books(r):
    s = ""
    for i, (x, y, w, h, c) in enumerate(((90, 1140, 330, 70, "#8f4431"), (120, 1082, 280, 58, "#2d5b4b"), (100, 1036, 300, 46, "#d39a2c"))):
        s += rect(x, y, w, h, c, INK, 5) + rect(x + w - 26, y + 8, 26, h - 16, CREAM) + rect(x + 30, y, 12, h, kit.pale(c, .45)) + rect(x + 52, y, 5, h, kit.pale(c, .45))
    pot = path("M640 1060h140l-14 160H654z", "#9db8bd", INK, 5) + rect(640, 1080, 140, 14, kit.dark("#9db8bd", .4))
    return "".join(kit.at(x, 1070, poly([(-11, 0), (11, 0), (11, -110), (0, -140), (-11, -110)], c, INK, 3) + poly([(-5, -124), (5, -124), (0, -140)], INK), 1, a) for x, c, a in ((670, "#d8452f", -14), (704, "#e0a52e", -2), (736, "#2d5b4b", 8), (760, CREAM, 20))) + pot + s


def grain(r):
    s = path("M90 1130q330-150 740-10v110H90z", "#e3bd62", INK, 5)
    d, e = [], []
    for i in range(250):
        x = r.uniform(120, 800)
        top = 1122 - 60 * math.sin((x - 90) / 740 * math.pi)
        (d if i % 2 else e).append(kit.lens_d(x, r.uniform(top + 12, 1190), 18, 6, r.uniform(-1, 1)))
    s += path("".join(d), "#b5812a") + path("".join(e), "#f6e0a0")
    return s + path("M60 1140q390 70 790 0l-16 90H76z", "#a9793d", INK, 6) + path("M60 1140q390 70 790 0v16q-400 70-790 0z", "#7a5028")


def carving(r):
    s = table(1090, "#8a5f34", r)
    fish = path("M250 1120q40-110 190-110 120 0 180 74l70-52q-14 60 6 112l-80-34q-70 62-180 62-130 0-186-52z", "#c58f4e", INK, 6)
    fish += "".join(ribbon([(380 + i * 44 - j % 2 * 20, 1050 + j * 26), (396 + i * 44 - j % 2 * 20, 1064 + j * 26), (380 + i * 44 - j % 2 * 20, 1078 + j * 26)], [1, 6, 1], "#6b4222") for i in range(5) for j in range(4)) + disc(310, 1084, 12, INK) + disc(307, 1081, 4, CREAM) + ribbon([(350, 1030), (372, 1090), (350, 1150)], [2, 8, 2], "#6b4222")
    tool = kit.at(745, 1120, rect(-120, -11, 130, 22, "#8f4431", INK, 4) + path("M10 -10h90l26 10-26 10H10z", "#d9d2c2", INK, 4), 1, -24)
    return s + fish + tool + "".join(ribbon([(x, 1166), (x + 16, 1144), (x + 34, 1160), (x + 22, 1176)], [2, 9, 8, 2], "#e6c987") for x in (120, 180, 700, 790, 640))


def tea_basket(r):
    s = path("M110 1110q340-110 690 0v110H110z", "#4d7a4a", INK, 5)
    for i in range(90):
        x = r.uniform(130, 780)
        y = 1104 - 46 * math.sin((x - 110) / 690 * math.pi) + r.uniform(0, 60)
        s += path(kit.lens_d(x, y, r.uniform(34, 54), 13, r.uniform(-2.6, -.5)), ["#79a45c", "#2d5b4b", "#9bbd72"][i % 3])
    s += path("M80 1126q370 76 740 0l-30 110H110z", "#b98a48", INK, 6)
    return s + "".join(rect(100 + i * 34, 1140 + (j * 24) + 28 * math.sin((100 + i * 34 - 80) / 740 * 3.14), 20, 9, "#7a5028") for i in range(21) for j in range(3) if (i + j) % 2)


def parcel(r):
    s = rect(240, 1046, 420, 200, "#bb8a55", INK, 6) + poly([(240, 1046), (300, 1000), (720, 1000), (660, 1046)], "#d3a872", INK, 6) + poly([(660, 1046), (720, 1000), (720, 1240), (660, 1240)], "#8f6236", INK, 6)
    s += poly([(420, 1046), (472, 1000), (542, 1000), (490, 1046)], CREAM) + rect(420, 1046, 70, 200, CREAM) + rect(270, 1110, 120, 84, "#f6efdf", INK, 3)
    return s + "".join(rect(282 + i * 9, 1124, 3 + i % 3 * 2, 34, INK) for i in range(10)) + rect(282, 1170, 80, 7, INK)


def blocks(r):
    s = ""
    for x, y, c, k in ((110, 1090, "#1f6b70", 0), (232, 1100, "#e0a52e", 1), (650, 1086, "#3b3f75", 1), (770, 1098, "#c8523a", 2), (168, 978, "#f3e6cc", 2)):
        s += rect(x, y, 116, 130, c, INK, 5) + rect(x + 12, y + 12, 92, 6, kit.pale(c, .4)) + [disc(x + 58, y + 62, 30, kit.pale(c, .6)), poly([(x + 26, y + 90), (x + 90, y + 90), (x + 58, y + 30)], kit.pale(c, .6)), rect(x + 32, y + 36, 52, 52, kit.dark(c, .35))][k]
    return s


def plans(r):
    def roll(x0, y0, x1, y1, w, c):
        return bar(x0, y0, x1, y1, w + 12, INK) + bar(x0, y0, x1, y1, w, c) + bar(x0, y0 + w * .28, x1, y1 + w * .28, w * .3, kit.dark(c, .2))
    s = roll(330, 1240, 800, 960, 62, CREAM) + kit.at(800, 960, disc(0, 0, 37, INK, ry=37) + disc(0, 0, 30, "#9db8bd") + disc(0, 0, 18, CREAM) + disc(0, 0, 9, INK))
    return roll(230, 1240, 640, 1010, 56, "#9fb6c6") + kit.at(640, 1010, disc(0, 0, 34, INK) + disc(0, 0, 27, CREAM) + disc(0, 0, 14, "#3b3f75")) + s + bar(560, 1070, 600, 1136, 12, "#b5301f")


def broom(r):
    """The handle crosses before the shoulder."""
    return bar(742, 640, 668, 1240, 40, INK) + bar(742, 640, 668, 1240, 28, "#c9a25a") + bar(750, 640, 677, 1240, 7, "#8f6a30") + "".join(kit.at(742 - 74 * t, 640 + 600 * t, rect(-17, -5, 34, 10, "#8f6a30"), 1, 7) for t in (.25, .52, .8))


def bobbins(r):
    s = table(1120, "#5f2a22", r)
    for i, (x, c) in enumerate(((110, "#c8402c"), (240, "#e0a52e"), (372, "#f3e6cc"), (504, "#1f6b70"), (636, "#3b3f75"), (768, "#c8402c"))):
        s += path(f"M{x - 44} 1140v-14h14l8-92h-18v-16h80v16h-18l8 92h14v14z", "#b98a48", INK, 4) + path(f"M{x - 36} 1126q-10-40 8-88h56q18 48 8 88z", c, INK, 4) + "".join(ribbon([(x - 34, 1054 + j * 17), (x, 1062 + j * 17), (x + 34, 1054 + j * 17)], [2, 4, 2], kit.dark(c, .4)) for j in range(5))
    return s


def buoy(r):
    """A lifebuoy carried on the arm."""
    x, y = 236, 1120
    s = disc(x, y, 206, INK) + disc(x, y, 200, "#f6ecd6")
    for a in (.3, 1.87, 3.44, 5.01):
        s += poly([(x + q * math.cos(a + k), y + q * math.sin(a + k)) for q, k in ((202, -.34), (205, -.17), (206, 0), (205, .17), (202, .34), (98, .34), (98, -.34))], "#d8452f")
    s += path(f"M{x} {y - 200}a200 200 0 0 1 160 320l-24-18a170 170 0 0 0-136-272z", INK, more='opacity=".25"')
    return s, f"M{x} {y - 206}a206 206 0 1 0 .1 0z M{x} {y - 96}a96 96 0 1 1 -.1 0z"


def tyre_iron(r):
    return bar(150, 1240, 330, 900, 46, INK) + bar(150, 1240, 330, 900, 34, "#cfc6b4") + bar(160, 1244, 338, 906, 9, "#8d8577") + kit.at(344, 872, path("M-52 40q-34-70 16-116l6 62 34 18 44-44q30 62-24 108-44 22-76-28z", INK) + path("M-42 30q-24-54 6-88l6 56 36 20 42-40q16 46-24 78-38 18-66-26z", "#cfc6b4"), 1, 8)


def vice(r):
    s = table(1104, "#5a3a1c", r)
    s += path("M160 1110h200v-44h-40v-40h-120v40h-40z", "#3a4248", INK, 5) + path("M120 1030h120v-64h-30v20h-90z M270 966h40v20h90v44H270z", "#56636b", INK, 5) + rect(236, 952, 40, 40, "#d9a648", INK, 3) + rect(404, 994, 80, 20, "#8d979c", INK, 4) + rect(478, 956, 16, 100, "#8d979c", INK, 4)
    return s + kit.at(690, 1120, rect(-150, -9, 190, 18, "#b9b2a2", INK, 4) + rect(40, -17, 110, 34, "#a9573a", INK, 4) + "".join(bar(-140 + i * 14, -8, -132 + i * 14, 8, 3, INK) for i in range(12)), 1, -8)


def hose(r):
    """A hose carried over the shoulder."""
    s = ""
    for dx in (-60, 0, 60):
        pts = [(190 + dx, 760), (250 + dx, 860), (300 + dx, 980), (320 + dx, 1110), (318 + dx, 1240)]
        s += ribbon(pts, [60, 66], INK) + ribbon(pts, [48, 54], "#ece2ce") + ribbon([(x + 14, y) for x, y in pts], [8, 10], "#b5a88f") + ribbon([(x - 12, y) for x, y in pts], [5, 5], "#b5301f")
    return s


def lantern(r):
    """A signalman's hand lamp."""
    return path("M640 1010q0-90 70-90t70 90h-18q0-70-52-70t-52 70z", INK) + path("M620 1010h180v26l-16 20v150h-148v-150l-16-20z", "#3a3430", INK, 5) + disc(710, 1126, 62, INK) + disc(710, 1126, 50, "#4f9a6a") + path("M676 1110q10-28 36-30v14q-20 2-24 20z", CREAM) + rect(636, 1040, 148, 8, "#8d8577")
