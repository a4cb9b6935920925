"""A small relief renderer: meshes are turned, lit and rastered coarsely, then cut into flat woodcut shapes.

A portrait in three-quarter view is hard to draw by hand and easy to get wrong twice in the same way, so the heads
are modelled in the round and only then flattened: a mask for each material, a shade, a light, and lines whose width
follows the tone. Units: one unit is about a fifth of a head; x right, y down, z towards the viewer.
"""
import math

STEP = 2.0                      # picture pixels per raster cell
LIGHT = (-.60, -.46, .655)       # where the light comes from: high, from the left


class View:
    """Turns a model point and places it on the picture: yaw, pitch, roll in degrees, a pivot, a scale."""

    def __init__(self, yaw=0, pitch=0, roll=0, scale=180, at=(450, 490), pivot=(0, .9, -.15), shift=(0, 0, 0)):
        a, b, c = (math.radians(v) for v in (yaw, pitch, roll))
        self.ca, self.sa, self.cb, self.sb, self.cc, self.sc = math.cos(a), math.sin(a), math.cos(b), math.sin(b), math.cos(c), math.sin(c)
        self.scale, self.at, self.pivot, self.shift = scale, at, pivot, shift

    def turn(self, p):
        px, py, pz = self.pivot
        x, y, z = p[0] - px, p[1] - py, p[2] - pz
        x, z = x * self.ca + z * self.sa, -x * self.sa + z * self.ca
        y, z = y * self.cb + z * self.sb, -y * self.sb + z * self.cb
        x, y = x * self.cc - y * self.sc, x * self.sc + y * self.cc
        sx, sy, sz = self.shift
        return x + px + sx, y + py + sy, z + pz + sz

    def place(self, p):
        x, y, z = self.turn(p)
        return self.at[0] + x * self.scale, self.at[1] + y * self.scale, z

    def flat(self, points):
        return [self.place(p)[:2] for p in points]


class Mesh:
    """A grid of model points of one material; `lines` names the direction in which it is hatched."""

    def __init__(self, rows, mat, view, lines="u", every=2, dim=None):
        self.mat, self.lines, self.every = mat, lines, every
        self.grid = [[view.place(p) for p in row] for row in rows]
        self.scale = view.scale
        self.light()
        if dim:                                       # a cast shadow: a hat's brim, the chin over the neck
            self.tone = [[t - dim(*p) for t, p in zip(ts, ps)] for ts, ps in zip(self.tone, rows)]

    def light(self):
        g, s = self.grid, self.scale
        n, m = len(g), len(g[0])
        self.tone = []
        lx, ly, lz = LIGHT
        for i in range(n):
            a, b, row = g[max(i - 1, 0)], g[min(i + 1, n - 1)], []
            for j in range(m):
                c, d = g[i][max(j - 1, 0)], g[i][min(j + 1, m - 1)]
                ux, uy, uz = b[j][0] - a[j][0], b[j][1] - a[j][1], (b[j][2] - a[j][2]) * s
                vx, vy, vz = d[0] - c[0], d[1] - c[1], (d[2] - c[2]) * s
                nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
                l = math.sqrt(nx * nx + ny * ny + nz * nz) or 1
                if nz < 0:
                    l = -l
                row.append((nx * lx + ny * ly + nz * lz) / l)
            self.tone.append(row)


class Relief:
    """All meshes of a picture in one depth buffer."""

    def __init__(self, w, h, meshes):
        self.gw, self.gh = int(w / STEP) + 1, int(h / STEP) + 1
        size = self.gw * self.gh
        self.z, self.mat, self.tone = [-1e9] * size, [None] * size, [0.0] * size
        self.meshes = meshes
        for m in meshes:
            self.raster(m)

    def raster(self, mesh):
        g, t = mesh.grid, mesh.tone
        for i in range(len(g) - 1):
            for j in range(len(g[0]) - 1):
                q = [(*g[a][b], t[a][b]) for a, b in ((i, j), (i, j + 1), (i + 1, j + 1), (i + 1, j))]
                self.triangle(q[0], q[1], q[2], mesh.mat)
                self.triangle(q[0], q[2], q[3], mesh.mat)

    def triangle(self, a, b, c, mat):
        ax, ay, bx, by, cx, cy = a[0] / STEP, a[1] / STEP, b[0] / STEP, b[1] / STEP, c[0] / STEP, c[1] / STEP
        det = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if abs(det) < 1e-6:
            return
        gw, zb, mb, tb = self.gw, self.z, self.mat, self.tone
        y0, y1 = max(0, math.ceil(min(ay, by, cy))), min(self.gh - 1, math.floor(max(ay, by, cy)))
        x0, x1 = max(0, math.ceil(min(ax, bx, cx))), min(gw - 1, math.floor(max(ax, bx, cx)))
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                u = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / det
                v = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / det
                if u < -1e-6 or v < -1e-6 or u + v > 1.000001:
                    continue
                z = a[2] + u * (b[2] - a[2]) + v * (c[2] - a[2])
                k = y * gw + x
                if z > zb[k]:
                    zb[k], mb[k], tb[k] = z, mat, a[3] + u * (b[3] - a[3]) + v * (c[3] - a[3])

    def mats(self):
        return [m for m in dict.fromkeys(me.mat for me in self.meshes)]

    def box(self, keep):
        """The window (x0, y0, x1, y1) of the cells whose material is kept, with a margin."""
        ks = [k for k, m in enumerate(self.mat) if keep(m)]
        if not ks:
            return None
        xs = [k % self.gw for k in ks]
        return max(0, min(xs) - 4), max(0, ks[0] // self.gw - 4), min(self.gw, max(xs) + 5), min(self.gh, ks[-1] // self.gw + 5)

    def field(self, value, box, blur=1):
        """A blurred scalar field over a window; `value(k)` for the cell k."""
        x0, y0, x1, y1 = box
        f = [value(y * self.gw + x) for y in range(y0, y1) for x in range(x0, x1)]
        w, h = x1 - x0, y1 - y0
        for _ in range(blur):
            g = f[:]
            for k in range(1, w * h - 1):
                g[k] = (f[k - 1] + f[k] + f[k + 1]) / 3
            f = g[:]
            for k in range(w, w * (h - 1)):
                f[k] = (g[k - w] + g[k] + g[k + w]) / 3
        return f

    def seen(self, p, mat, slack=.08):
        x, y = int(p[0] / STEP + .5), int(p[1] / STEP + .5)
        if not (0 <= x < self.gw and 0 <= y < self.gh):
            return False
        k = y * self.gw + x
        return self.mat[k] == mat and p[2] >= self.z[k] - slack


def loops(f, gw, gh):
    """Marching squares: closed outlines of f > 0."""
    for k in list(range(gw)) + list(range(gw * (gh - 1), gw * gh)) + list(range(0, gw * gh, gw)) + list(range(gw - 1, gw * gh, gw)):
        f[k] = min(f[k], -1e-3)                       # closed at the edge of the window
    nxt = {}
    for y in range(gh - 1):
        r0 = y * gw
        for x in range(gw - 1):
            k = r0 + x
            a, b, c, d = f[k], f[k + 1], f[k + gw + 1], f[k + gw]
            code = (a > 0) | (b > 0) << 1 | (c > 0) << 2 | (d > 0) << 3
            if code in (0, 15):
                continue
            top, right, bottom, left = (k, 0), (k + 1, 1), (k + gw, 0), (k, 1)
            for s, e in {1: ((left, top),), 2: ((top, right),), 4: ((right, bottom),), 8: ((bottom, left),), 3: ((left, right),),
                         6: ((top, bottom),), 12: ((right, left),), 9: ((bottom, top),), 7: ((left, bottom),), 11: ((bottom, right),),
                         13: ((right, top),), 14: ((top, left),), 5: ((left, top), (right, bottom)), 10: ((top, right), (bottom, left))}[code]:
                nxt[s] = e
    out = []
    while nxt:
        s, e = nxt.popitem()
        chain = [s]
        while e in nxt:
            chain.append(e)
            e = nxt.pop(e)
        out.append([cross(f, gw, k, d) for k, d in chain])
    return out


def cross(f, gw, k, d):
    a, b = f[k], f[k + (gw if d else 1)]
    t = a / (a - b) if a != b else .5
    x, y = k % gw, k // gw
    return (x * STEP, (y + t) * STEP) if d else ((x + t) * STEP, y * STEP)


def simplify(pts, tol):
    """Douglas and Peucker, so that the edge has facets as a knife leaves them."""
    if len(pts) < 4:
        return pts
    far = max(range(len(pts)), key=lambda i: (pts[i][0] - pts[0][0]) ** 2 + (pts[i][1] - pts[0][1]) ** 2)
    return part(pts[:far + 1], tol)[:-1] + part(pts[far:] + pts[:1], tol)[:-1]


def part(pts, tol):
    keep, stack = {0, len(pts) - 1}, [(0, len(pts) - 1)]
    while stack:
        i, j = stack.pop()
        (x0, y0), (x1, y1) = pts[i], pts[j]
        dx, dy = x1 - x0, y1 - y0
        l = math.hypot(dx, dy) or 1e-9
        best, at = tol, None
        for k in range(i + 1, j):
            e = abs((pts[k][0] - x0) * dy - (pts[k][1] - y0) * dx) / l
            if e > best:
                best, at = e, k
        if at:
            keep.add(at)
            stack += [(i, at), (at, j)]
    return [pts[k] for k in sorted(keep)]


def area(pts):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(pts, pts[1:] + pts[:1]))) / 2


def outline(f, box, tol=1.6, least=60):
    """Path data of f > 0 within a window."""
    d, (x0, y0, x1, y1) = [], box
    for loop in loops(f, x1 - x0, y1 - y0):
        if area(loop) >= least:
            d.append("M" + "L".join(f"{x + x0 * STEP:.1f} {y + y0 * STEP:.1f}" for x, y in simplify(loop, tol)) + "Z")
    return "".join(d)


def ribbon(pts):
    """A stroke of changing width: points are (x, y, width)."""
    if len(pts) < 3:
        return ""
    up, down = [], []
    for i, (x, y, w) in enumerate(pts):
        a, b = pts[max(i - 1, 0)], pts[min(i + 1, len(pts) - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        l = math.hypot(dx, dy) or 1
        up.append((x - dy / l * w / 2, y + dx / l * w / 2))
        down.append((x + dy / l * w / 2, y - dx / l * w / 2))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in up + down[::-1]) + "Z"


def engrave(relief, mesh, width, every=None, lines=None, rnd=None, least=4, jitter=0):
    """Hatching along the form: `width(tone)` gives the stroke, nothing where it is not above zero."""
    g, t = mesh.grid, mesh.tone
    if (lines or mesh.lines) == "v":
        g, t = [list(c) for c in zip(*g)], [list(c) for c in zip(*t)]
    out, step = [], every or mesh.every
    for i in range(step // 2, len(g), step):
        run, cut = [], rnd.uniform(.75, 1.25) if rnd else 1
        for p, tone in list(zip(g[i], t[i])) + [(None, 0)]:
            w = width(tone + (cut - 1) * jitter) * cut if p and relief.seen(p, mesh.mat) else 0
            if w > .7:
                run.append((p[0], p[1], w))
                continue
            if len(run) >= least:
                run[0], run[-1] = (*run[0][:2], .3), (*run[-1][:2], .3)
                out.append(ribbon(run))
            run = []
    return "".join(out)
