"""Redraw the demonstration prints: python3 content/.prints/draw.py [NAME…] [--quick] [--to DIR]

NAME is any part of an output path (river-port, articles/may-day, 03.jpg); none means all.
--quick draws at half size; --to draws into another folder (to look before replacing).
"""
import importlib, pathlib, sys, time

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
import kit


def scenes(wanted=()):
    """SCENES of every module in this folder: {relative path: (width, height, function)}."""
    found = {}
    for file in sorted(HERE.glob("*.py")):
        if file.stem == "draw" or "SCENES" not in file.read_text("utf-8"):
            continue
        try:
            found.update(getattr(importlib.import_module(file.stem), "SCENES", {}))
        except Exception as error:  # a neighbour's half-written module must not stop this one
            print(f"skipped {file.name}: {error}", file=sys.stderr)
    return {k: v for k, v in found.items() if not wanted or any(w in k for w in wanted)}


def main(args):
    out, quick = HERE.parent / "media", "--quick" in args
    if "--to" in args:
        i = args.index("--to")
        out = pathlib.Path(args[i + 1])
        del args[i:i + 2]
    todo = scenes([a for a in args if a != "--quick"])
    for name, (w, h, draw) in sorted(todo.items()):
        start = time.time()
        kit.render(draw(), out / name, w, h, scale=.5 if quick else 1)
        print(f"{name} {(out / name).stat().st_size // 1024} KB {time.time() - start:.1f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
