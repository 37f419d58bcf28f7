"""Pictures on paper: once in the file, as fine as the eye sees, with their words, without where they are from."""

import io

import pypdf
import pypdfium2

from cxdesigner.export.pdf import pdf_bytes
from cxdesigner.importers.images import take_in
from cxdesigner.layout.display_list import Image, Rect
from cxdesigner.layout.shapes import rounded_rect
from cxdesigner.layout.sheet import Sheet
from cxdesigner.model.picture import Asset, asset_of
from tests.pictures import CANARY, asset, drawn, encoded, photo

OUTLINE = rounded_rect(0.0, 0.0, 124.0, 66.0, 8.0)


def shown(image: Asset, alt="", ground="#FFFFFF", **place):
    return Image(image.id, image.data, 0.0, 0.0, 124.0, 66.0, OUTLINE, ground, alt, **place)


def made(*items, scale=1.0):
    return pdf_bytes([Sheet(200.0, 100.0, items, scale=scale)], title="", author="", language="da")


def pixels(data):
    return pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")


def images(data):
    found = []
    for page in pypdf.PdfReader(io.BytesIO(data), strict=True).pages:
        for form in page["/Resources"]["/XObject"].values():
            inside = form.get_object().get("/Resources", {}).get("/XObject", {})
            found += [image.get_object() for image in inside.values()]
    return found


def test_a_picture_stands_upright_where_it_is_and_is_cut_out():
    image = pixels(made(Rect(0, 0, 200, 100, fill="#00FF00"), shown(take_in(encoded(drawn(124, 66)), "a"))))
    assert image.getpixel((30, 20)) == (255, 255, 255)
    assert image.getpixel((100, 20)) == (0x8C, 0x1D, 0x4F)
    assert image.getpixel((30, 50)) == (0x8C, 0x1D, 0x4F)
    assert image.getpixel((0, 0)) == (0, 255, 0)
    assert image.getpixel((130, 20)) == (0, 255, 0)


def test_it_is_printed_with_300_pixels_to_an_inch_and_once():
    large = take_in(photo(width=3000, height=1600), "foto.jpg")
    data = made(shown(large), shown(large), scale=0.5)
    (image,) = images(data)
    assert (image["/Width"], image["/Height"]) == (258, 137)
    assert image["/Filter"] == ["/DCTDecode"]
    assert made(shown(large), shown(large), scale=0.5) == data


def test_a_drawing_stays_sharp():
    (image,) = images(made(shown(asset(0))))
    assert image["/Filter"] == ["/FlateDecode"]


def test_what_shows_through_shows_the_ground():
    clear = drawn(124, 66, mode="RGBA")
    clear.putalpha(0)
    image = pixels(made(shown(take_in(encoded(clear), "a"), ground="#FFC329")))
    assert image.getpixel((60, 30)) == (0xFF, 0xC3, 0x29)


def test_words_for_those_who_cannot_see_it_are_there():
    data = made(shown(asset(0), alt="Regn (mod) døren"))
    content = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents().get_data()
    assert "Regn (mod) døren".encode("utf-16-be").hex().encode() in content
    assert content.count(b"BDC") == content.count(b"EMC") == 1


def test_a_damaged_picture_leaves_what_stands_in_for_it():
    for broken in (asset_of(b"no image", "image/png", 3, 2), asset(0).evolve(data="%%%")):
        image = pixels(made(Rect(0, 0, 200, 100, fill="#00FF00"), shown(broken, alt="x")))
        assert image.getpixel((60, 30)) == (0, 255, 0)


def test_nothing_of_what_the_camera_wrote_is_in_the_file():
    data = made(shown(take_in(photo(width=400, height=300), "foto.jpg")))
    assert CANARY.encode() not in data
    assert b"Exif" not in data
