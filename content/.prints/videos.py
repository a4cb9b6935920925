"""Cut the three short films: python3 content/.prints/videos.py [river-morning | dough-to-bun | night-shift …] [--to DIR]

Every frame is a print of its own, drawn at a moment t: boats, hands, steam, rain and lights really move, as in a
flick book of woodblocks. A film is three shots that fade into one another. Needs Chromium, ImageMagick, ffmpeg.
"""
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import films_b
import kit

W, H, FPS, SHOT, FADE, SHEET = 1280, 720, 10, 4.9, .8, 7
# Quiet sound made of filtered noise: the river laps, rain falls in the second shot, steam hisses in the third.
SOUND = {"river-morning": "anoisesrc=c=brown:r=44100:a=0.4:seed=1,lowpass=f=700,tremolo=f=0.22:d=0.7,volume=0.5",
         "dough-to-bun": "anoisesrc=c=pink:r=44100:a=0.3:seed=2,highpass=f=1800,volume='0.3*clip((t-8.6)/2,0,1)':eval=frame",
         "night-shift": "anoisesrc=c=pink:r=44100:a=0.3:seed=3,highpass=f=400,lowpass=f=6000,volume='0.5*clip((t-3.6)/1.2,0,1)*clip((9-t)/1.2,0,1)':eval=frame"}


def camera(inner, x=640, y=360, zoom=1.0):
    """Look at (x, y) of the drawn scene."""
    return f'<g transform="translate(640 360) scale({zoom:.4f}) translate({-x:.1f} {-y:.1f})">{inner}</g>'


def browse(svgs, png, height, folder):
    page = folder / "sheet.html"
    page.write_text('<!doctype html><meta charset="utf-8"><style>*{margin:0}svg{display:block}</style>' + "".join(svgs), "utf-8")
    for attempt in range(3):  # on a busy machine the browser now and then hangs at its start
        try:
            subprocess.run(["/usr/bin/chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/u{attempt}",
                            "--default-background-color=00000000", f"--screenshot={png}", f"--window-size={W},{height + 150}", page.as_uri()],
                           check=True, capture_output=True, timeout=90)
            return
        except subprocess.TimeoutExpired:
            if attempt == 2:
                raise


def sheet(frames, folder, first):
    """Several frames in one go of the browser, then cut apart: starting it costs more than drawing."""
    png = folder / "sheet.png"
    browse(frames, png, H * len(frames), folder)
    subprocess.run(["convert", str(png), "-crop", f"{W}x{H * len(frames)}+0+0", "+repage", "-crop", f"{W}x{H}", "+repage",
                    "-scene", str(first), str(folder / "f%04d.png")], check=True)


def press(folder):
    """The press as pictures, made once for all frames: rough.png moves edges (ffmpeg displace), print.png is worn ink and paper grain.

    The filters of kit.press for every frame would take the browser a second each.
    """
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}">'
    noise = '<filter id="n" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".045" numOctaves="3" seed="5"/><feColorMatrix values="1 0 0 0 0  1 0 0 0 0  1 0 0 0 0  0 0 0 0 1"/></filter>'
    defs = kit._DEFS.format(seed=5, rough=4)
    browse([f'{head}{noise}<rect width="{W}" height="{H}" filter="url(#n)"/></svg>'], folder / "r.png", H, folder)
    browse([f'{head}{defs}<rect width="{W}" height="{H}" filter="url(#wear)" opacity=".4"/><rect width="{W}" height="{H}" filter="url(#grain)" opacity=".14"/></svg>'], folder / "p.png", H, folder)
    # Grey 128 leaves a pixel where it is; the map is drawn at double size, so a step is half a pixel of the film.
    subprocess.run(["convert", str(folder / "r.png"), "-crop", f"{W}x{H}+0+0", "+repage", "-alpha", "off", "-colorspace", "Gray", "-resize", "200%", "-auto-level", "+level", "48.4%,52.0%", str(folder / "rough.png")], check=True)
    subprocess.run(["convert", str(folder / "p.png"), "-crop", f"{W}x{H}+0+0", "+repage", str(folder / "print.png")], check=True)


def shot(draw, folder):
    """All frames of one shot; draw(t, k) gets the seconds and the share of the shot that has passed."""
    folder.mkdir()
    n = round(SHOT * FPS)
    frames = []
    for i in range(n):
        inner, cam = draw(i / FPS, i / (n - 1))
        frames.append(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}">{camera(inner, **cam)}</svg>')
    for i in range(0, n, SHEET):
        sheet(frames[i:i + SHEET], folder, i)


def sound(name, silent, out, end):
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", "-i", str(silent), "-f", "lavfi", "-i", f"{SOUND[name]},afade=t=in:d=1,afade=t=out:st={end - 1.2:.2f}:d=1.2",
                    "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", "-b:a", "64k", "-t", f"{end:.2f}", "-movflags", "+faststart", str(out)], check=True)


def film(name, out):
    shots, poster = films_b.FILMS[name]
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        press(tmp)
        inputs, graph, last = [], "", "[0]"
        for i, draw in enumerate(shots):
            shot(draw, tmp / f"s{i}")
            inputs += ["-framerate", str(FPS), "-i", str(tmp / f"s{i}" / "f%04d.png")]
            if i:
                graph += f"{last}[{i}]xfade=transition=fade:duration={FADE}:offset={i * (SHOT - FADE):.2f}[x{i}];"
                last = f"[x{i}]"
        end, n = len(shots) * SHOT - (len(shots) - 1) * FADE, len(shots)
        for picture in ("rough.png", "print.png"):
            inputs += ["-loop", "1", "-framerate", str(FPS), "-t", f"{end:.2f}", "-i", str(tmp / picture)]
        graph += (f"{last}format=gbrp,scale={2 * W}:{2 * H}:flags=bilinear[big];[{n}]format=gbrp,split[mx][my];[big][mx][my]displace=edge=smear,scale={W}:{H}:flags=area[cut];"
                  f"[cut][{n + 1}]overlay=shortest=1,fade=t=out:st={end - .7:.2f}:d=0.7,fps={2 * FPS},format=yuv420p[v]")
        subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *inputs, "-filter_complex", graph, "-map", "[v]", "-t", f"{end:.2f}", "-c:v", "libx264", "-preset", "medium",
                        "-crf", "27", "-maxrate", "1250k", "-bufsize", "2500k", "-an", str(tmp / "silent.mp4")], check=True)
        sound(name, tmp / "silent.mp4", out / f"{name}.mp4", end)
        i, k = poster
        subprocess.run(["ffmpeg", "-y", "-loglevel", "error", "-ss", f"{i * (SHOT - FADE) + k * SHOT:.2f}", "-i", str(out / f"{name}.mp4"), "-frames:v", "1", str(tmp / "poster.png")], check=True)
        subprocess.run(["convert", str(tmp / "poster.png"), "-quality", "82", "-strip", "-sampling-factor", "4:2:0", str(out / f"{name}.jpg")], check=True)
    print(name, (out / f"{name}.mp4").stat().st_size // 1024, "KB", f"{end:.1f} s", flush=True)


def main(args):
    out = HERE.parent / "media" / "videos"
    if "--to" in args:
        i = args.index("--to")
        out = pathlib.Path(args[i + 1])
        del args[i:i + 2]
    for name in args or films_b.FILMS:
        film(name, out)


if __name__ == "__main__":
    main(sys.argv[1:])
