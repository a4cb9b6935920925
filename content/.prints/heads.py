"""Heads for the figures: a face seen from the front, from a quarter, from the side, or no face.

head(x, y, s, turn, back, tilt, look…) draws a head of height s px centred on x, y,
looking to the right (turn 0 front … 1 side). Hair: short crop bob bun tail grey bald long.
Hats: helmet cap chef straw kerchief swim white nurse hood none. figure.py calls this.
"""
from kit import INK, INKS, at, blob, dark, disc, inside, mix, pale, path, poly, ribbon

_FACE = {
    "front": [(-32, -22), (-34, 4), (-31, 25), (-18, 43), (0, 50), (18, 43), (31, 25), (34, 4), (32, -22), (16, -38), (-16, -38)],
    "quarter": [(-24, -28), (-26, 2), (-19, 25), (-2, 41), (14, 50), (26, 47), (33, 29), (37, 7), (33, -9), (35, -24), (24, -38), (-4, -38)],
    "side": [(2, -38), (-8, -10), (-4, 20), (10, 38), (26, 50), (36, 47), (37, 38), (34, 33), (39, 28), (36, 23), (39, 18), (37, 13), (47, 6), (43, -1), (36, -12), (38, -24), (28, -40)],
}


def _shade(skin):
    """The warm dark of a face: brown, never grey."""
    return mix(skin, "#8a4a26", .42)


def _view(turn):
    return "front" if turn < .28 else "quarter" if turn < .72 else "side"


def _features(v, skin, age, smile, glasses):
    """Eyes, brow, nose, mouth: few cuts, ink on skin."""
    shade, lip = mix(skin, "#7a3f22", .5), INKS["brick"]
    eyes = {"front": [(-14, -1, 1), (14, -1, 1)], "quarter": [(4, -2, 1), (25, -2, .8)], "side": [(27, -3, .9)]}[v]
    s = ""
    look = 1.5 if v == "quarter" else 3 if v == "side" else 0
    for x, y, k in eyes:
        narrow = .72 if smile > .8 else 1
        d = f"M{x - 9 * k} {y + 1}Q{x - 1} {y - 8 * narrow} {x + 9 * k} {y}Q{x} {y + 6 * narrow} {x - 9 * k} {y + 1}Z" if v != "side" else f"M{x - 6} {y}Q{x + 2} {y - 6} {x + 8} {y - 3}L{x + 6} {y + 4}Q{x} {y + 4} {x - 6} {y}Z"
        s += path(d, "#f6ead2") + inside(d, disc(x + look, y - .6, 4.6 * k, INK))
        s += path(f"M{x - 10 * k} {y + 2}Q{x - 1} {y - 10 * narrow} {x + 11 * k} {y + 1}Q{x} {y - 5 * narrow} {x - 10 * k} {y + 2}Z", INK)
        s += path(f"M{x - 9 * k} {y - 9}q{8 * k} -7 {18 * k} -1l-1 3q{-8 * k} -4 {-16 * k} -.6Z", INK)
        if age > 45:
            s += path(f"M{x - 7 * k} {y + 8}q{7 * k} 4 {14 * k} -1q{-7 * k} 2 {-14 * k} 1Z", shade)
    nx = {"front": 0, "quarter": 19, "side": None}[v]
    if nx is not None:
        s += path(f"M{nx} -4l{4 if nx else 5} 17q-4 5 -10 1l-1 -3q4 2 5 -2Z", shade)
    mx, mw = {"front": (0, 12), "quarter": (15, 10), "side": (33, 7)}[v]
    k = 4 * smile
    s += path(f"M{mx - mw} {28 - k / 2}q{mw} {5 + k} {2 * mw} 0q{-mw} {9 + 2 * k} {-2 * mw} 0Z", lip)
    s += path(f"M{mx - mw - 2} {27 - k / 2}q{mw + 2} {4 + k} {2 * mw + 3} 0q{-mw} {7 + k} {-2 * mw - 3} 0Z", INK)
    if smile > .6 and age <= 50:
        s += path(f"M{mx - mw - 5} 21q-3 5 -1 10q1 -6 4 -9Z", shade)
    if age > 50:
        s += path(f"M{mx - mw - 4} {16}q-4 7 -3 14q2 -7 5 -13Z", shade)
    if glasses:
        for x, y, k in eyes:
            s += f'<circle cx="{x}" cy="{y + 1}" r="{11 * k:.1f}" fill="none" stroke="{INK}" stroke-width="3"/>'
        s += ribbon([(eyes[0][0] - 10, eyes[0][1]), (-26 if v != "side" else -2, -5)], [3], INK)
        if len(eyes) > 1:
            s += ribbon([(eyes[0][0] + 11, -1), (eyes[1][0] - 10, -1)], [3], INK)
    return s


def _hair(v, back, kind, c):
    """(behind the face, over the face)"""
    if kind == "bald":
        return "", ""
    o = {"front": 0, "quarter": -5, "side": -7}[v] if not back else 0
    mass = blob([(o - 39, 4), (o - 38, -24), (o - 20, -48), (o + 4, -53), (o + 28, -46), (o + 39, -22), (o + 37, 2), (o + 20, 24), (o - 20, 24)], c)
    over = ""
    if not back:
        over = {"front": poly([(-37, -2), (-38, -26), (-18, -50), (6, -53), (30, -44), (38, -24), (36, -2), (30, -10), (26, -26), (2, -32), (-14, -28), (-28, -22), (-32, -8)], c),
                "quarter": poly([(-30, 2), (-40, -26), (-18, -50), (12, -53), (32, -42), (37, -24), (30, -28), (10, -32), (-6, -24), (-14, -8), (-18, 4)], c),
                "side": poly([(-10, 14), (-42, -14), (-26, -48), (6, -54), (30, -46), (38, -28), (22, -30), (8, -24), (4, -4), (-1, -6), (-6, 4)], c)}[v]
    if kind == "crop":
        mass = blob([(o - 35, 0), (o - 35, -24), (o - 18, -45), (o + 4, -49), (o + 26, -43), (o + 35, -22), (o + 33, 0), (o, 18)], c)
        over = "" if back else {"front": poly([(-34, -10), (-34, -26), (-16, -46), (14, -46), (34, -26), (34, -10), (29, -28), (0, -34), (-29, -28)], c),
                "quarter": poly([(-26, 0), (-38, -24), (-18, -46), (14, -48), (34, -32), (33, -27), (4, -34), (-12, -24), (-20, -4)], c),
                "side": poly([(-8, 6), (-40, -14), (-24, -46), (6, -50), (34, -36), (30, -32), (8, -30), (-2, -8)], c)}[v]
    if kind in ("bob", "long"):
        low = 40 if kind == "bob" else 78
        mass += blob([(o - 42, -14), (o - 44, 14), (o - 40, low), (o - 12, low + 4), (o + (30 if v == "front" or back else 4), low + 2), (o + (44 if v == "front" or back else 12), 14), (o + 40, -16)], c)
        if v == "front" and not back:
            over += poly([(-37, -20), (-46, 14), (-40, low - 2), (-28, low - 6), (-30, 8), (-28, -20)], c) + poly([(37, -20), (46, 14), (40, low - 2), (28, low - 6), (30, 8), (28, -20)], c)
        if v == "quarter" and not back:
            over += poly([(-20, -30), (-38, 0), (-40, low - 2), (-18, low - 4), (-16, 10), (-10, -12)], c)
    if kind == "bun":
        mass += disc(o - (0 if v == "front" else 34), -56 if v == "front" or back else -34, 18, c)
    if kind == "tail":
        x = 0 if back else o - 34
        mass += path(f"M{x - 4} -34q-34 6 -30 52q2 26 -8 40q34 -8 36 -44q2 -26 16 -30Z" if not back else "M-12 -20q-10 50 -4 96q10 14 24 -4q8 -46 4 -92Z", c)
    return mass, over


def _hat(v, back, kind, c, c2):
    """Headgear over hair and face; f is how far the front points to the right."""
    f = 0 if back or v == "front" else 8 if v == "quarter" else 14
    if kind == "helmet":
        s = path(f"M-45 -14C-46 -48 -24 -68 2 -68S48 -46 47 -14Z", c, INK, 2)
        s += path(f"M-50 -18h{98 + f}l{6 + f} 10q-4 5 -14 4h-{94 + f}q-8 -4 -6 -14Z", c, INK, 2)
        s += path(f"M{f / 2 - 7} -67h13l2 47h-17Z", dark(c, .25)) + path("M-36 -24q2 -22 18 -34l4 3q-12 12 -14 31Z", pale(c, .6))
        return s + path(f"M-50 -8h{98 + 2 * f}l-3 4h-{90 + f}Z", INK)
    if kind == "cap":
        s = path("M-42 -14C-44 -44 -22 -60 2 -60S44 -42 42 -14Z", c, INK, 2)
        if not back:
            s += path({"front": "M-38 -18q38 -12 78 0l6 12q-44 -12 -90 0Z", "quarter": "M-14 -16q30 -10 56 -4l22 14q-36 -10 -76 0Z", "side": "M4 -18h38l34 12q-36 -4 -70 -1Z"}[v], dark(c, .4), INK, 1)
        return s + path("M-30 -26q4 -18 18 -24l3 3q-10 8 -14 22Z", pale(c, .5))
    if kind == "chef":
        s = path("M-37 -22l-4 -34C-70 -64 -60 -104 -34 -98C-24 -124 26 -124 36 -98C62 -104 70 -64 44 -56l-4 34Z", c, INK, 2)
        s += path("M-40 -44q40 -12 82 0l-2 24q-38 -10 -78 0Z", pale(c, .5), INK, 1.5)
        return s + path("M-20 -54l-8 -30 3 0 9 30ZM2 -56l0 -38 3 0 1 38ZM24 -54l8 -28 3 1 -7 28Z", INK)
    if kind == "straw":
        s = path("M-92 -8C-50 -36 -20 -62 4 -72C28 -62 58 -36 100 -8C60 6 -52 6 -92 -8Z", c, INK, 2)
        return s + "".join(path(f"M{4 + u * .12:.0f} -66Q{4 + u * .6:.0f} -36 {4 + u} {-6 + abs(u) * -.03:.0f}l3 -1Q{8 + u * .6:.0f} -38 {6 + u * .12:.0f} -66Z", dark(c, .4)) for u in (-72, -44, -16, 14, 42, 70))
    if kind == "kerchief":
        s = path("M-44 0C-50 -44 -24 -58 2 -58S46 -46 40 -20Q0 -38 -26 -20Q-34 -8 -44 0Z" if not back else "M-44 6C-50 -44 -24 -58 2 -58S50 -44 44 6Q0 40 -44 6Z", c, INK, 2)
        s += path("M-42 -2q-18 8 -26 30l16 -6l4 14q8 -22 14 -34Z", c, INK, 2) if not back else path("M-8 18l-14 34l20 -14l22 14l-12 -34Z", c, INK, 2)
        return s + path("M-32 -22q6 -22 26 -28l1 4q-16 8 -20 26ZM-16 -20q4 -20 22 -28l2 3q-14 10 -18 24Z", pale(c, .6))
    if kind == "swim":
        s = path("M-40 8C-46 -40 -24 -54 2 -54S44 -40 37 -14Q4 -28 -20 -14Q-28 4 -40 8Z" if not back else "M-40 14C-46 -40 -24 -54 2 -54S46 -40 42 14Q0 30 -40 14Z", c, INK, 2)
        s += path("M-30 -18q4 -22 22 -28l2 3q-14 8 -18 26Z", pale(c, .7))
        if c2 and not back:  # goggles
            s += {"front": path("M-38 -8h76v5h-76Z", INK) + disc(-14, -3, 10, c2, INK, 2, 7) + disc(14, -3, 10, c2, INK, 2, 7),
                  "quarter": path("M-34 -8h68v5h-68Z", INK) + disc(5, -4, 10, c2, INK, 2, 7) + disc(26, -4, 8, c2, INK, 2, 7),
                  "side": path("M-40 -6L36 -10v5L-40 0Z", INK) + disc(30, -4, 9, c2, INK, 2, 7)}[v]
        return s
    if kind == "white":
        s = path("M-44 2C-56 -44 -28 -64 2 -64S56 -44 42 -16Q0 -32 -28 -16Q-34 -2 -44 2Z" if not back else "M-44 10C-56 -44 -28 -64 2 -64S60 -44 46 10Q0 24 -44 10Z", c, INK, 2)
        return s + path("M-24 -22l-8 -20 3 -1 9 20ZM0 -28l-2 -24 3 0 3 24ZM22 -24l6 -20 3 1 -5 20Z", dark(c, .4))
    if kind == "nurse":
        return path("M-36 -30Q-40 -58 -30 -66Q2 -76 36 -66Q44 -54 38 -30Q0 -46 -36 -30Z", c, INK, 2) + path("M-36 -36Q0 -52 38 -36l0 5Q0 -46 -36 -30Z", c2 or INKS["steel"])
    if kind == "hood":
        return path("M-46 44C-60 -40 -30 -62 4 -62S54 -40 40 -14Q28 -40 0 -40T-24 0Q-26 24 -18 44Z", c, INK, 2)
    return ""


def head(x, y, s, turn=.5, back=False, tilt=0, skin="#dfb487", hair="short", hair_colour=INK, hat=None, hat_colour=None, hat_band=None,
         face=True, age=35, smile=.5, glasses=False, beard=None, dark_side=-1, line=INK):
    """The head as SVG; face=False for a small figure (only planes of light and shade)."""
    v = _view(turn)
    hair_colour = "#8c8279" if hair == "grey" else hair_colour
    under, over = _hair(v, back, "short" if hair == "grey" else hair, hair_colour)
    g = under
    if back:
        g += disc(-37, 4, 6, skin, INK, 1.5, 10) + disc(37, 4, 6, skin, INK, 1.5, 10)
        g += blob([(-26, 18), (-14, 40), (14, 40), (26, 18)], skin) + (under if hair in ("bob", "long", "tail") else blob([(-34, -10), (-30, 22), (0, 30), (30, 22), (34, -10), (0, -30)], hair_colour if hair != "bald" else skin))
    else:
        if v == "front":
            g += disc(-34, 3, 7, skin, line, 1.5, 11) + disc(34, 3, 7, skin, line, 1.5, 11)
        pts = _FACE[v]
        if hair == "bald":
            g += disc(-4 if v != "front" else 0, -14, 38, skin, line, 2)
        g += blob(pts, skin, line, 2) if v != "side" else poly(pts, skin, line, 2)
        # the shaded plane: jaw and cheek away from the light
        g += {"front": poly([(dark_side * a, b) for a, b in [(31, -22), (33, 4), (31, 25), (18, 43), (3, 50), (18, 28), (23, -4), (23, -26)]], _shade(skin)),
              "quarter": poly([(-24, -20), (-26, 2), (-19, 25), (-2, 41), (12, 49), (0, 31), (-9, 8), (-10, -20)], _shade(skin)) if dark_side < 0 else poly([(32, -18), (36, 6), (32, 28), (26, 46), (16, 50), (23, 30), (29, 6), (28, -18)], _shade(skin)),
              "side": poly([(-4, 4), (-4, 20), (10, 38), (26, 50), (34, 47), (16, 32), (8, 8)], _shade(skin))}[v]
        if v != "front":
            ex = -22 if v == "quarter" else -4
            g += blob([(ex - 6, -5), (ex + 2, -8), (ex + 6, 1), (ex + 1, 14), (ex - 4, 9)], skin, line, 1.3) + path(f"M{ex - 2} -3q6 2 1 12q0 -7 -3 -10Z", _shade(skin))
        if face:
            g += _features(v, skin, age, smile, glasses)
        if beard:
            g += {"front": path("M-22 20Q0 12 22 20Q14 16 0 17T-22 20ZM-20 32Q-12 52 0 54Q12 52 20 32Q8 38 0 38T-20 32Z", beard),
                  "quarter": path("M0 22Q16 12 30 20Q16 18 0 22ZM-6 34Q6 54 18 56Q28 52 31 36Q20 40 8 36Z", beard),
                  "side": path("M24 20L41 16L38 22L26 25ZM6 30Q16 52 32 54Q38 50 37 40L22 36Z", beard)}[v]
        g += over
    if hair in ("short", "bob", "long", "tail", "bun", "grey") and not hat:
        g += path("M-22 -34q10 -12 28 -12q-16 4 -24 14ZM-30 -20q4 -12 14 -18q-8 8 -10 20Z", pale(hair_colour, .35))
    if hat and hat != "none":
        g += at(0, -9 if hat in ("helmet", "straw") and not back else 0, _hat(v, back, hat, hat_colour or INKS["wheat"], hat_band))
    return at(x, y, g, s / 100, tilt)
