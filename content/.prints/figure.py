"""People from a small skeleton.

    from figure import Figure, reach
    f = Figure(400, 1000, 620, "walk", turn=.8, hat="helmet", top="#2c4a66", vest="#d39a2c", r=r)
    s += f.svg                          # draw it
    s += table + f.arms_svg           # the arms once more, over the table the person works at
    s += tool(*f.at["near_hand"])       # f.at: head, neck, near_hand, far_hand, near_foot, hips … in the picture

x, y is the ground under the feet, h the height of the person standing upright (about 7 heads, a woodcut's proportion).
The figure looks to the right; flip=True looks left; back=True is seen from behind.
turn: 0 frontal … 1 side. "near" limbs are those nearer to us (picture left when frontal).
Pose: a name of POSES, and/or numbers: lean (degrees, + forwards), curve, nod (head tilt), rot (whole body),
near_arm=(upper, lower), far_arm, near_leg, far_leg – degrees: 0 hangs down, 90 forwards, 180 up, -90 backwards;
an arm may also be reach(x, y, bend): the hand goes to that point, in body units (750 tall, y up from the
ground, x forwards from between the feet); bend -1 puts the elbow down and back, 1 the other way.
Clothes: top, bottom, shoes, sleeve ("long" "short" "none"), trouser ("long" "short" "bare"), apron, vest (reflective),
skirt, coat, belt, towel, strap – colours or None; gloves colour; pattern=True for a flowered top.
Head: hair, hat, hat_colour, age, glasses, beard, smile, skin (see heads.py). build: "man" "woman" "stout" "slim" "child".
held / held_far: SVG drawn at the hand, in units of the figure (750 tall), before the fingers close on it;
origin is the palm, x forwards, y down.
"""
import math
from kit import INK, INKS, at, capsule_d, curve_d, dark, inside, lens_d, mix, pale, path, poly, teeth
from heads import head

POSES = {
    "stand": dict(near_arm=(-6, 6), far_arm=(8, 16), near_leg=(-3, -3), far_leg=(4, 2)),
    "walk": dict(lean=4, near_arm=(-26, -6), far_arm=(24, 44), near_leg=(24, 14), far_leg=(-14, -36)),
    "stride": dict(lean=6, near_arm=(30, 60), far_arm=(-34, -10), near_leg=(-18, -44), far_leg=(28, 18)),
    "work": dict(lean=14, curve=10, nod=16, near_arm=(30, 78), far_arm=(38, 86), near_leg=(6, -6), far_leg=(-8, -10)),
    "bend": dict(lean=48, curve=22, nod=10, near_arm=(16, 30), far_arm=(28, 40), near_leg=(16, -12), far_leg=(2, -20)),
    "lift": dict(lean=32, curve=12, near_arm=(20, 64), far_arm=(30, 70), near_leg=(48, -26), far_leg=(28, -34)),
    "carry": dict(lean=6, curve=4, near_arm=(150, 190), far_arm=(60, 120), near_leg=(20, 10), far_leg=(-12, -30)),
    "pull": dict(lean=-18, near_arm=(58, 74), far_arm=(70, 84), near_leg=(30, 14), far_leg=(4, -22)),
    "push": dict(lean=26, near_arm=(62, 86), far_arm=(72, 92), near_leg=(-24, -40), far_leg=(28, 4)),
    "sit": dict(lean=2, near_arm=(22, 70), far_arm=(30, 76), near_leg=(88, 2), far_leg=(80, -4)),
    "crouch": dict(lean=30, curve=16, near_arm=(30, 76), far_arm=(44, 84), near_leg=(100, -34), far_leg=(70, -70)),
    "kneel": dict(lean=12, near_arm=(30, 70), far_arm=(40, 80), near_leg=(86, 0), far_leg=(6, -86)),
    "point": dict(near_arm=(-4, 8), far_arm=(96, 92), near_leg=(-4, -4), far_leg=(6, 2)),
    "wave": dict(near_arm=(-8, 4), far_arm=(140, 176), near_leg=(-3, -3), far_leg=(4, 2)),
    "cheer": dict(near_arm=(-152, -172), far_arm=(156, 174), near_leg=(-5, -4), far_leg=(6, 3)),
    "front": dict(near_arm=(-12, -4), far_arm=(12, 4), near_leg=(-5, -3), far_leg=(5, 3)),
}
# half widths frontal / from the side: hips, waist, chest, shoulders; head scale; limb scale
_BUILD = {"man": ((60, 56, 76, 80), (48, 46, 58, 46), 1.12, 1), "woman": ((64, 48, 64, 70), (52, 40, 54, 42), 1.1, .9),
          "stout": ((70, 74, 84, 82), (62, 68, 66, 50), 1.14, 1.12), "slim": ((52, 46, 66, 72), (42, 38, 50, 42), 1.1, .88),
          "child": ((52, 48, 56, 58), (42, 40, 46, 36), 1.4, .86)}
THIGH, SHIN, SPINE, UPPER, FORE = 178, 180, 250, 138, 118


def reach(x, y, bend=-1):
    return ("to", x, y, bend)


def _go(p, a, l):
    a = math.radians(a)
    return p[0] + math.sin(a) * l, p[1] + math.cos(a) * l


def _ik(p, target, l1, l2, bend):
    """Two bones from p to the target: the middle joint and the end."""
    dx, dy = target[0] - p[0], target[1] - p[1]
    d = min(max(math.hypot(dx, dy), abs(l1 - l2) + 4), l1 + l2 - 1)
    base = math.atan2(dx, dy)
    k = math.acos(max(-1, min(1, (l1 * l1 + d * d - l2 * l2) / (2 * l1 * d))))
    a = base + bend * k
    mid = (p[0] + math.sin(a) * l1, p[1] + math.cos(a) * l1)
    return mid, (p[0] + math.sin(base) * d, p[1] + math.cos(base) * d)


class Figure:
    def __init__(self, x, y, h=600, pose="stand", turn=.5, flip=False, back=False, build="man", r=None, top=INKS["steel"], bottom=INKS["night"],
                 shoes=INK, sleeve="long", trouser="long", apron=None, vest=None, skirt=None, coat=None, belt=None, towel=None, strap=None, gloves=None,
                 pattern=False, skin="#dfb487", line=INK, light=1, face=None, lift=0, held="", held_far="", over="", far_arm_over=None, arms_behind=False,
                 hands="fist", thick=2.2, ground=True, collar=None, **more):
        p = dict(lean=0, curve=0, nod=0, rot=0) | POSES[pose] | {k: more.pop(k) for k in list(more) if k in ("lean", "curve", "nod", "rot", "near_arm", "far_arm", "near_leg", "far_leg")}
        self.k, self.p, self.r, self.turn, self.back = h / 750, p, r, turn, back
        self.skin, self.line, self.w, self.bare = skin, line, thick, sleeve == "none"
        # the light comes from the right of the picture (light 1) or the left (-1); in body space it is mirrored with the figure
        self.lit = -light if flip else light
        front, side, hk, lk = _BUILD[build]
        wide = [a * (1 - turn) + b * turn for a, b in zip(front, side)]
        self.wide, self.lk = wide, lk
        sgn = 1 if back else -1
        sh, hp = (front[3] - 14) * math.cos(turn * math.pi / 2), (front[0] - 30) * math.cos(turn * math.pi / 2)
        # legs first, from hips at 0, to find how high the hips stand
        legs = {}
        for n, side_ in (("near", sgn), ("far", -sgn)):
            a, b = p[n + "_leg"]
            if pose in ("walk", "stride", "carry") and turn < .9:  # a stride seen from the front is foreshortened
                a, b = a * (.4 + .66 * turn), b * (.4 + .66 * turn)
            hip = (side_ * hp, 0)
            knee = _go(hip, a, THIGH)
            legs[n] = [hip, knee, _go(knee, b, SHIN)]
        low = max(q[1] + (30 if i == 2 else 22) for l in legs.values() for i, q in enumerate(l)) if ground else 0
        base = -low - lift
        mv = lambda q: (q[0], q[1] + base)
        self.legs = {n: [mv(q) for q in l] for n, l in legs.items()}
        # spine: from hips to neck, bending by `curve` over its length
        pts, q, lean = [(0, base)], (0, base), p["lean"]
        for i in range(8):
            q = _go(q, 180 - (lean - p["curve"] / 2 + p["curve"] * (i + .5) / 8), SPINE / 8)
            pts.append(q)
        self.spine = pts
        chest_a = lean + p["curve"] / 2
        neck = pts[-1]
        shoulder = {n: (neck[0] + s_ * sh * math.cos(math.radians(chest_a)) + 16 * math.sin(math.radians(-chest_a)), neck[1] + s_ * sh * math.sin(math.radians(chest_a)) * .6 + 34)
                    for n, s_ in (("near", sgn), ("far", -sgn))}
        self.arms = {}
        for n in ("near", "far"):
            spec = p[n + "_arm"]
            if spec[0] == "to":
                e, w = _ik(shoulder[n], (spec[1], -spec[2]), UPPER, FORE, spec[3])
            else:
                e = _go(shoulder[n], spec[0], UPPER)
                w = _go(e, spec[1], FORE)
            self.arms[n] = [shoulder[n], e, w]
        hd = _go(neck, 180 - (chest_a * .6 + p["nod"] * .4), 61 * hk)
        self.hd, self.hk = hd, hk
        face = h > 330 if face is None else face
        # ------------------------------------------------------------ draw, from far to near
        c = dict(top=top, bottom=bottom, shoes=shoes, sleeve=sleeve, trouser=trouser, gloves=gloves)
        if far_arm_over is None:
            far_arm_over = turn < .45 and not back
        s = ""
        self.neck_at = neck
        far_arm = self._arm("far", c, hands, held_far, 1 if turn < .4 else .82)
        near_arm = self._arm("near", c, hands, held, 1)
        if arms_behind:
            s += far_arm + near_arm
        elif not far_arm_over:
            s += far_arm
        s += self._leg("far", c, 1 if turn < .4 else .85) + self._leg("near", c, 1)
        s += path(capsule_d(_go(neck, 180, -10), 25 * lk, hd, 24 * lk), skin, line, thick)
        s += path(capsule_d(_go(neck, 180, -4), 24 * lk, _go(neck, 180, 22), 20 * lk), dark(skin, .25))
        if skirt or coat:
            s += self._skirt(skirt or coat, .95 if coat else 1.12)
        s += self._torso(top, pattern, collar)
        if belt:
            s += poly([self.P(.06, -1.02), self.P(.06, 1.02), self.P(.12, 1.02), self.P(.12, -1.02)], belt)
        if vest:
            s += self._vest(vest)
        if apron:
            s += self._apron(apron)
        if strap:
            s += poly([self.P(.98, -.5), self.P(.98, -.3), self.P(.1, .98), self.P(.02, .98)], strap, line, 1)
        s += over
        s += head(hd[0], hd[1], 100 * hk, turn, back, chest_a * .35 + p["nod"], skin=skin, face=face, dark_side=-self.lit, line=line, **more)
        if towel:
            s += path(curve_d([self.P(1.03, -.45), self.P(.96, .1), self.P(1.03, .5), self.P(.9, .5), self.P(.6, .35), self.P(.62, .1), self.P(.86, .1), self.P(.9, -.5)]), towel, line, thick)
        if not arms_behind:
            s += (far_arm if far_arm_over else "") + near_arm
        place = f'<g transform="translate({x:.1f} {y:.1f}) scale({-self.k if flip else self.k:.4f} {self.k:.4f}) rotate({p["rot"]})">'
        self.svg, self.arms_svg = place + s + "</g>", place + far_arm + near_arm + "</g>"
        self.at = {}
        ca, sa = math.cos(math.radians(p["rot"])), math.sin(math.radians(p["rot"]))
        for n, q in dict(head=hd, neck=neck, hips=(0, base), near_hand=self.palm["near"], far_hand=self.palm["far"], near_elbow=self.arms["near"][1], far_elbow=self.arms["far"][1],
                         near_shoulder=shoulder["near"], far_shoulder=shoulder["far"], near_knee=self.legs["near"][1], far_knee=self.legs["far"][1], near_foot=self.legs["near"][2], far_foot=self.legs["far"][2]).items():
            qx, qy = q[0] * ca - q[1] * sa, q[0] * sa + q[1] * ca
            self.at[n] = (x + (-qx if flip else qx) * self.k, y + qy * self.k)

    def __str__(self):
        return self.svg

    # ---------------------------------------------------------------- parts
    def P(self, t, u):
        """A point of the torso: t from hips (0) to shoulders (1), u from its back (-1) to its front (1)."""
        i = max(0, min(7, int(t * 8)))
        (ax, ay), (bx, by) = self.spine[i], self.spine[i + 1]
        f = t * 8 - i
        ux, uy = (bx - ax) / (SPINE / 8), (by - ay) / (SPINE / 8)
        w = self.wide
        stops = [(-.1, w[0]), (0, w[0]), (.35, w[1]), (.75, w[2]), (.88, w[3]), (.97, w[3] * .8), (1.05, w[3] * .42)]
        half = w[3] * .4
        for (t0, a), (t1, b) in zip(stops, stops[1:]):
            if t0 <= t <= t1:
                half = a + (b - a) * (t - t0) / (t1 - t0)
        return ax + (bx - ax) * f - uy * half * u, ay + (by - ay) * f + ux * half * u

    def _torso(self, c, pattern, collar):
        ts = [-.1, .02, .18, .35, .55, .75, .9]
        left, right = [self.P(t, -1) for t in ts], [self.P(t, 1) for t in ts]
        d = curve_d(left + [self.P(.97, -.95), self.P(1.06, -.75), self.P(1.06, .75), self.P(.97, .95)] + right[::-1])
        s = path(d, c, self.line, self.w)
        g = ""
        if pattern and self.r:
            g += "".join(path(f"M{x:.0f} {y:.0f}l5 -9 5 9 -10 -4Z", pale(c, .6)) for x, y in [self.P(self.r.uniform(0, .95), self.r.uniform(-.9, .9)) for _ in range(26)])
        if self.r:
            edge = right if self.lit < 0 else left
            g += teeth(edge, self.wide[1] * .75, mix(c, "#7a3f22", .68) if c == self.skin else dark(c, .68), self.r, 15, 1 if self.lit > 0 else -1, .5)
            # folds at the waist, light along the lit side
            g += path("".join(lens_d(*self.P(.08 + .09 * i, self.lit * .2 - .3), 44, 3, -.25 * self.lit) for i in range(3)), dark(c, .5))
            g += path("".join(lens_d(*self.P(.34 + .13 * i, self.lit * .55), 30 + 6 * i, 3.4, 1.5 - .2 * self.lit) for i in range(4)), pale(c, .45))
        if not self.back and not self.bare:
            m = self.turn * .8
            a, b = self.P(.98, m - .02), self.P(-.1, m)
            g += poly([a, (a[0] + 3, a[1]), (b[0] + 3, b[1]), b], dark(c, .6))
            if collar:
                g += poly([self.P(1.04, m - .55), self.P(.84, m), self.P(1.04, m + .4), self.P(.98, m + .62), self.P(.7, m), self.P(.96, m - .72)], collar)
        return s + inside(d, g)

    def _vest(self, c):
        """A reflective work vest: bright cloth, two pale bands."""
        band = lambda a, b, f: poly([self.P(a, -1.02), self.P(a, 1.02), self.P(b, 1.02), self.P(b, -1.02)], f)
        m = self.turn * .8 if not self.back else 0
        body = poly([self.P(.02, -1.03), self.P(.4, -1.03), self.P(.8, -1), self.P(1.02, -.7), self.P(1.02, m - .3), self.P(.72, m - .02), self.P(1.02, m + .3), self.P(1.0, .74), self.P(.8, 1), self.P(.4, 1.03), self.P(.02, 1.03)], c, self.line, 1.4)
        s = body + band(.2, .28, "#f4ecd8") + band(.46, .54, "#f4ecd8")
        if self.r:
            e = [self.P(t, -self.lit * 1.0) for t in (.04, .3, .5, .8)]
            s += teeth(e, self.wide[1] * .5, dark(c, .6), self.r, 15, 1 if self.lit > 0 else -1)
        return s

    def _apron(self, c):
        m = self.turn * .62
        hem = self._hem(1.0)
        (lx, ly), (rx, ry) = hem
        a, b = self.P(.05, max(-1.02, m - 1.0)), self.P(.05, 1.04)
        lx, rx = lx + (rx - lx) * (.1 + .3 * self.turn), rx
        pts = [self.P(.82, m - .42), self.P(.82, min(m + .42, 1.02)), self.P(.5, min(m + .62, 1.04)), self.P(.3, 1.04), b, (rx, ry), (lx, ly), a, self.P(.32, m - .85), self.P(.55, m - .6)]
        s = poly(pts, c, self.line, self.w)
        w0, w1 = self.P(.3, m - .88), self.P(.3, 1.04)
        s += poly([w0, w1, (w1[0], w1[1] + 8), (w0[0], w0[1] + 8)], dark(c, .35))
        s += poly([self.P(.82, m - .38), self.P(.82, m - .28), self.P(1.04, m - .3), self.P(1.04, m - .4)], dark(c, .25))
        if self.r:
            dx = (lx - a[0]) * .2
            s += path("".join(lens_d(a[0] + (b[0] - a[0]) * t + dx, a[1] + 14 + 10 * (i % 2), 90 - 20 * (i % 2), 4, 1.5) for i, t in enumerate((.2, .4, .6, .8))), dark(c, .3))
        return s

    def _hem(self, length):
        """Left and right end of a garment's hem that follows both thighs."""
        out = []
        for n in ("near", "far"):
            h, k, a = self.legs[n]
            q = (h[0] + (k[0] - h[0]) * length, h[1] + (k[1] - h[1]) * length) if length <= 1 else (k[0] + (a[0] - k[0]) * (length - 1), k[1] + (a[1] - k[1]) * (length - 1))
            out.append(q)
        xs, y = sorted(q[0] for q in out), max(q[1] for q in out)
        grow = self.wide[0] * .75
        return (xs[0] - grow, y), (xs[1] + grow, y)

    def _skirt(self, c, length):
        (lx, ly), (rx, ry) = self._hem(length)
        a, b = self.P(.14, -1), self.P(.14, 1)
        h0, h1 = self.P(-.1, -1.1), self.P(-.1, 1.1)
        d = "M%.1f %.1fQ%.1f %.1f %.1f %.1fQ%.1f %.1f %.1f %.1fQ%.1f %.1f %.1f %.1fZ" % (*a, *h0, lx, ly, (lx + rx) / 2, ly + 12, rx, ry, *h1, *b)
        s = path(d, c, self.line, self.w)
        g = path("".join(lens_d(a[0] + (b[0] - a[0]) * t, a[1] + 30, (ly - a[1]) * (.8 if i % 2 else .6), 5, 1.57 + (.5 - t) * .3) for i, t in enumerate((.15, .35, .6, .82))), dark(c, .45))
        if self.r:
            g += teeth([h0, (lx, ly)] if self.lit > 0 else [h1, (rx, ry)], 30, dark(c, .68), self.r, 15, -1 if self.lit > 0 else 1)
        return s + inside(d, g)

    def _shade(self, p, q, ra, rb, c):
        """Cut shadow down the side of a limb that is turned from the light, a light cut on the other."""
        if not self.r:
            return ""
        l = math.hypot(q[0] - p[0], q[1] - p[1]) or 1
        nx, ny = -(q[1] - p[1]) / l, (q[0] - p[0]) / l          # one side of the limb
        s = 1 if nx * self.lit + ny * -.4 < 0 else -1             # the shaded one (light from the side and above)
        e = [(p[0] + nx * ra * s, p[1] + ny * ra * s), (q[0] + nx * rb * s, q[1] + ny * rb * s)]
        out = teeth(e, (ra + rb) * .48, mix(c, "#7a3f22", .68) if c in (self.skin, dark(self.skin, .12)) else dark(c, .66), self.r, 13, -s, .6)
        a = math.atan2(q[1] - p[1], q[0] - p[0])
        x, y = p[0] - nx * ra * s * .5, p[1] - ny * ra * s * .5
        return out + path(lens_d(x + (q[0] - p[0]) * .2, y + (q[1] - p[1]) * .2, l * .55, 3.2, a), pale(c, .4))

    def _leg(self, n, c, tone):
        hip, knee, ankle = self.legs[n]
        k, cut = self.lk, c["trouser"]
        col = c["bottom"] if tone == 1 else dark(c["bottom"], .22)
        skin = self.skin if tone == 1 else dark(self.skin, .12)
        foot = self._foot(n, c["shoes"] if c["shoes"] else skin, knee, ankle)
        if cut == "long":
            r = (44 * k, 31 * k, 22 * k)
            end = (ankle[0] + (ankle[0] - knee[0]) * .06, ankle[1] + (ankle[1] - knee[1]) * .06)
            d = capsule_d(hip, r[0], knee, r[1]) + capsule_d(knee, r[1], end, r[2])
            s = foot + path(d, col, self.line, self.w)
            s += inside(d, self._shade(hip, knee, r[0], r[1], col) + self._shade(knee, end, r[1], r[2], col)
                        + path(lens_d(knee[0] - 22, knee[1] + 4, 40, 4, -.2) + lens_d(knee[0] - 16, knee[1] + 16, 32, 3, .15), dark(col, .5)))
            return s
        r = (42 * k, 25 * k, 16 * k)
        calf = (knee[0] + (ankle[0] - knee[0]) * .32, knee[1] + (ankle[1] - knee[1]) * .32)
        d = capsule_d(hip, r[0], knee, r[1]) + capsule_d(knee, r[1], calf, 27 * k) + capsule_d(calf, 27 * k, ankle, r[2])
        s = foot + path(d, skin, self.line, self.w) + inside(d, self._shade(hip, knee, r[0], r[1], skin) + self._shade(calf, ankle, 26 * k, r[2], skin))
        t = .72 if cut == "short" else .22
        m = (hip[0] + (knee[0] - hip[0]) * t, hip[1] + (knee[1] - hip[1]) * t)
        rr = r[0] + (r[1] - r[0]) * t + (6 if cut == "short" else 1)
        d = capsule_d(hip, r[0] + 3, m, rr)
        return s + path(d, col, self.line, self.w) + inside(d, self._shade(hip, m, r[0], rr, col))

    def _foot(self, n, c, knee, ankle):
        """A shoe that follows the shin: flat when the shin is upright, on its toes when it leans."""
        a = math.degrees(math.atan2(ankle[0] - knee[0], ankle[1] - knee[1]))
        tilt = 0 if abs(a) < 24 else (abs(a) - 14) * (-1 if a > 0 else 1) * .8
        l = 46 + 52 * self.turn
        if self.turn < .35:
            sx = (-1 if n == "near" else 1) * (-1 if self.back else 1)
            g = path(f"M{-20 * sx} -14h{38 * sx}q{22 * sx} 22 {24 * sx} 40q{-10 * sx} 10 {-30 * sx} 8h{-22 * sx}q{-16 * sx} -18 {-10 * sx} -48Z", c, self.line, self.w)
            if self.bare:
                g += path("".join(f"M{(16 + 6 * i) * sx} {20 - i}l{3 * sx} 14l{-2 * sx} 0Z" for i in range(4)), dark(c, .5))
            return at(*ankle, g, 1, tilt * .3)
        g = path(f"M-24 -16h46q4 14 16 20l{l - 44:.0f} 12q10 6 8 16h-{l + 22:.0f}q-8 -22 4 -48Z", c, self.line, self.w)
        g += path(f"M-28 26h{l + 20:.0f}v7h-{l + 20:.0f}Z", dark(c, .5) if c != INK else "#3a322d") + path(lens_d(18, 2, l * .4, 3, .3), pale(c, .35))
        return at(*ankle, g, 1, tilt)

    def _arm(self, n, c, hands, held, tone):
        sh, el, wr = self.arms[n]
        k = self.lk
        col = c["top"] if tone == 1 else dark(c["top"], .22)
        skin = self.skin if tone == 1 else dark(self.skin, .12)
        a = math.degrees(math.atan2(wr[0] - el[0], wr[1] - el[1]))
        palm = _go(wr, a, 24)
        if not hasattr(self, "palm"):
            self.palm = {}
        self.palm[n] = palm
        hand = self._hand(wr, a, c["gloves"] or skin, hands)
        s = ""
        if held:
            s += at(palm[0], palm[1], held)
        if c["sleeve"] == "long":
            r = (30 * k, 24 * k, 18 * k)
            d = capsule_d(sh, r[0], el, r[1]) + capsule_d(el, r[1], wr, r[2])
            s += hand + path(d, col, self.line, self.w) + self._join(sh, 30 * k, col)
            return s + inside(d, self._shade(sh, el, r[0], r[1], col) + self._shade(el, wr, r[1], r[2], col) + path(lens_d(el[0] - 18, el[1] - 4, 34, 4, .2) + lens_d(el[0] - 14, el[1] + 8, 30, 3, -.1), dark(col, .5)))
        r = (27 * k, 20 * k, 13 * k)
        m = (el[0] + (wr[0] - el[0]) * .3, el[1] + (wr[1] - el[1]) * .3)
        d = capsule_d(sh, r[0], el, r[1]) + capsule_d(el, r[1], m, 21 * k) + capsule_d(m, 21 * k, wr, r[2])
        s += hand + path(d, skin, self.line, self.w) + inside(d, self._shade(sh, el, r[0], r[1], skin) + self._shade(m, wr, 20 * k, r[2], skin))
        if c["sleeve"] == "short":
            e = (sh[0] + (el[0] - sh[0]) * .68, sh[1] + (el[1] - sh[1]) * .68)
            d = capsule_d(sh, 30 * k, e, 28 * k)
            s += path(d, col, self.line, self.w) + self._join(sh, 30 * k, col) + inside(d, self._shade(sh, e, 30 * k, 28 * k, col))
        return s

    def _join(self, sh, r, c):
        """Cloth without an outline from the shoulder towards the neck: the sleeve belongs to the coat."""
        n = self.neck_at
        q = (sh[0] + (n[0] - sh[0]) * .42, sh[1] + (n[1] + 26 - sh[1]) * .42)
        return path(capsule_d(sh, r - 1, q, r * .55), c)

    def _hand(self, wr, a, c, hands):
        """A fist with finger cuts, or an open hand with a thumb; it points along the forearm."""
        k = self.lk
        if hands == "open":
            g = path(capsule_d((0, 0), 12 * k, (0, 30), 16 * k) + capsule_d((0, 30), 16 * k, (2, 62), 9 * k) + capsule_d((4, 16), 8 * k, (22, 40), 6 * k), c, self.line, self.w)
            g += path("M-5 34l1 28 3 0 -1 -28ZM3 34l1 28 3 0 -1 -28Z", dark(c, .4))
        else:
            g = path(capsule_d((0, 0), 13 * k, (0, 22), 19 * k) + capsule_d((2, 14), 9 * k, (18, 28), 8 * k), c, self.line, self.w)
            g += path("M-16 22l22 -3 0 3 -22 3ZM-16 31l22 -2 0 3 -20 2Z", dark(c, .45))
        return at(*wr, g, 1.14, -a)
