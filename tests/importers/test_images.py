"""Images from elsewhere: what is kept of them, what is not, and what is refused with a sentence."""

import base64
import os
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from cxdesigner.importers import images
from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.image_files import bare_jpeg, bare_png
from cxdesigner.importers.images import KEPT_BYTES, KEPT_SIDE, SCALED_SIDE, read_image, take_in
from cxdesigner.model.picture import stored_bytes
from cxdesigner.translation import LANGUAGES, catalogue, message
from tests.pictures import CANARY, drawn, encoded, photo, png_header


def content(asset):
    data = stored_bytes(asset.id, asset.data)
    assert data is not None
    return data


def shown(asset):
    image = Image.open(BytesIO(content(asset)))
    image.load()
    assert image.size == (asset.width_px, asset.height_px)
    return image


def refusal(data, name="foto.jpg"):
    with pytest.raises(ImportRefused) as caught:
        take_in(data, name)
    for language in LANGUAGES:
        assert catalogue(language).say(caught.value.message).endswith(".")
    return str(caught.value)


# What is kept


def test_a_small_png_is_kept_pixel_for_pixel():
    data = encoded(drawn())
    asset = take_in(data, "a.png")
    assert asset.media_type == "image/png"
    assert shown(asset).tobytes() == drawn().tobytes()
    assert take_in(data, "b.png") == asset


def test_a_small_photo_keeps_its_pixels_and_loses_what_the_camera_wrote():
    data = photo() + b"trailer " + CANARY.encode()
    asset = take_in(data, "foto.jpg")
    kept = content(asset)
    assert asset.media_type == "image/jpeg"
    assert CANARY.encode() not in kept
    assert b"Exif" not in kept
    assert not shown(asset).getexif()
    assert shown(asset).tobytes() == Image.open(BytesIO(photo())).tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_as_the_camera_was_held(orientation):
    data = photo(orientation)
    asset = take_in(data, "foto.jpg")
    image = shown(asset).convert("L")
    assert image.size == ((30, 20) if orientation <= 4 else (20, 30))
    width, height = image.size
    corners = {
        "left top": (2, 2), "right top": (width - 3, 2),
        "right bottom": (width - 3, height - 3), "left bottom": (2, height - 3),
    }  # fmt: skip
    white = {name for name, at in corners.items() if image.getpixel(at) > 200}
    wanted = {
        1: "left top", 2: "right top", 3: "right bottom", 4: "left bottom",
        5: "left top", 6: "right top", 7: "right bottom", 8: "left bottom",
    }  # fmt: skip
    assert white == {wanted[orientation]}
    assert CANARY.encode() not in content(asset)


@pytest.mark.parametrize("size", [(KEPT_SIDE + 10, 40), (40, KEPT_SIDE + 10)])
def test_a_large_photo_is_scaled_down(size):
    asset = take_in(photo(width=size[0], height=size[1]), "foto.jpg")
    assert max(asset.width_px, asset.height_px) == SCALED_SIDE
    assert asset.media_type == "image/jpeg"
    assert CANARY.encode() not in content(asset)


def test_a_heavy_picture_is_scaled_down_until_it_is_light():
    noise = Image.effect_noise((1500, 1500), 100)
    alpha = Image.merge("RGBA", [noise, noise.rotate(90), noise.rotate(180), noise.rotate(270)])
    asset = take_in(encoded(alpha, compress_level=0), "noise.png")
    assert asset.media_type == "image/png"
    assert len(content(asset)) <= KEPT_BYTES or asset.width_px == 700


def test_what_shows_through_goes_on_showing_through():
    image = drawn(mode="RGBA")
    image.putpixel((3, 3), (0, 0, 0, 0))
    for kind in ("PNG", "WEBP"):
        found = shown(take_in(encoded(image, kind, lossless=True), "a"))
        assert found.mode == "RGBA"
        assert found.getpixel((3, 3))[3] == 0


def test_of_a_moving_picture_the_first_one_is_taken():
    frames = [drawn(color="#00AA00"), drawn(color="#AA0000")]
    for kind in ("GIF", "WEBP"):
        data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], lossless=True)
        red, green, _ = shown(take_in(data, "a")).convert("RGB").getpixel((25, 15))
        assert green > red


def test_a_print_shop_s_jpeg_becomes_one_for_screens():
    asset = take_in(encoded(drawn(mode="CMYK"), "JPEG", quality=95), "print.jpg")
    assert shown(asset).mode == "RGB"
    red, green, blue = shown(asset).getpixel((25, 15))
    assert red > green
    assert red > blue


def test_colours_of_another_profile_are_turned_into_those_of_screens():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    other = lab.replace(b"sRGB", b"xRGB").replace("sRGB".encode("utf-16-be"), "xRGB".encode("utf-16-be"))
    for profile in (lab, other, b"no profile at all"):
        asset = take_in(encoded(drawn(), icc_profile=profile), "a.png")
        assert "icc_profile" not in shown(asset).info
        red, _, blue = shown(asset).convert("RGB").getpixel((25, 15))
        assert abs(red - 0x8C) <= 3
        assert abs(blue - 0x4F) <= 3


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def test_every_way_to_store_pixels_is_taken(mode):
    image = Image.new("I;16", (30, 20), 40_000) if mode == "I;16" else drawn(mode="L").convert(mode)
    assert shown(take_in(encoded(image), "a.png")).mode in ("1", "L", "LA", "P", "RGB", "RGBA")


def test_texts_in_a_png_do_not_come_along():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Location", CANARY)
    info.add_itxt("XML:com.adobe.xmp", CANARY)
    asset = take_in(encoded(drawn(), pnginfo=info) + CANARY.encode(), "a.png")
    assert CANARY.encode() not in content(asset)


# What is refused


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is not a picture"),
        (b"MZ\x90\0 a program", "is not a picture"),
        (b"RIFF\0\0\0\0WAVEfmt ", "is not a picture"),
        (b"\xef\xbb\xbf <?xml version='1.0'?><svg xmlns='x'/>", "SVG"),
        (b"\0\0\0\x18ftypheic", "JPEG first"),
        (b"\xff\xd8\xff", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"GIF89a", "damaged"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "damaged"),
        (png_header(0, 0), "damaged"),
        (png_header(3, 0), "damaged"),
        (png_header(200, 200), "damaged"),
        (png_header(10_000, 10_000), "50 million pixels"),
        (png_header(12_000, 10_000), "million pixels"),
        (png_header(2**31 - 1, 2**31 - 1), "million pixels"),
    ],
)
def test_what_is_no_picture_gets_its_sentence(data, sentence):
    assert sentence in refusal(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_cut_short_is_refused(kind):
    noise = Image.effect_noise((200, 200), 80).convert("RGB")
    data = encoded(noise, kind)
    assert "cut short" in refusal(data[: len(data) // 2])


def test_a_bomb_is_refused_before_it_is_decoded(monkeypatch):
    def explode(*_arguments):
        raise AssertionError("decoded")

    gif = bytearray(encoded(drawn(), "GIF"))
    gif[6:10] = b"\xff\xff\xff\xff"
    monkeypatch.setattr(Image.Image, "load", explode)
    assert "million pixels" in refusal(png_header(8_000, 6_251))
    assert "million pixels" in refusal(bytes(gif))


@given(st.binary(max_size=300), st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]), st.integers(0, 400))
def test_bytes_of_any_sort_are_taken_or_refused(noise, kind, at):
    data = bytearray(encoded(drawn(), kind))
    data[at : at + len(noise)] = noise
    try:
        asset = take_in(bytes(data), "x")
    except ImportRefused:
        return
    assert stored_bytes(asset.id, asset.data)
    shown(asset)


@given(st.binary(max_size=200))
def test_no_bytes_upset_those_who_walk_through_files(noise):
    for walk, start in ((bare_png, b"\x89PNG\r\n\x1a\n"), (bare_jpeg, b"\xff\xd8")):
        try:
            assert walk(start + noise).startswith(start)
        except ValueError:
            continue


# Files


def test_a_file_is_read_and_spoken_of_by_the_name_it_is_given(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(encoded(drawn()))
    assert read_image(path, "a.png").width_px == 30
    with pytest.raises(ImportRefused, match=r"“gone\.png” cannot be read"):
        read_image(tmp_path / "gone.png", "gone.png")
    with pytest.raises(ImportRefused, match="is not a file"):
        read_image(tmp_path, "folder")
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_image(tmp_path / "a\0.png", "a")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(ImportRefused, match="is not a file"):
        read_image(tmp_path / "pipe.png", "pipe.png")


def test_a_file_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(images, "FILE_LIMIT", 100)
    path = tmp_path / "a.png"
    path.write_bytes(bytes(101))
    with pytest.raises(ImportRefused, match="larger than"):
        read_image(path, "a.png")
    with pytest.raises(ImportRefused, match="larger than"):
        take_in(bytes(101), message("image.pasted"))


def test_an_asset_holds_its_bytes_once_in_base64():
    asset = take_in(encoded(drawn()), "a.png")
    assert base64.b64encode(content(asset)).decode() == asset.data
    assert stored_bytes(asset.id, asset.data[:-4]) is None
    assert stored_bytes(asset.id, "no base64 at all") is None
    assert stored_bytes("0" * 64, asset.data) is None
    assert stored_bytes(asset.id, "æøå") is None


def test_a_damage_that_shows_only_when_the_pixels_are_read_is_not_taken_in():
    data = bytearray(encoded(drawn(), "PNG"))
    data[41] = 0  # where the packed pixels begin
    refusal(bytes(data))
