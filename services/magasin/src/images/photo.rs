//! A picture that somebody sends, made anew: nothing of the file remains but what is seen.

use std::io::Cursor;

use comptoir_http::{Problem, kinds};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::thumbnail;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageResult, Limits, Rgba, RgbaImage, guess_format,
};

/// The widths that are kept, in pixels. A picture is never made wider than it came.
pub(super) const LARGEURS: [i16; 2] = [320, 960];
/// The longest side, in pixels.
const COTE_MAX: u32 = 4000;
/// What a decoded picture takes at most: every pixel in four bytes.
const OCTETS_MAX: u64 = COTE_MAX as u64 * COTE_MAX as u64 * 4;
/// Of 100: below the difference that is seen on a screen.
const QUALITE: u8 = 82;

/// A picture as it is kept: JPEG.
pub(super) struct Photo {
    /// Which of [`LARGEURS`] it is for.
    pub(super) largeur: i16,
    pub(super) octets: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refus {
    /// Neither JPEG nor PNG nor WebP.
    Format,
    /// It says that it is one, and is not.
    Illisible,
    /// It moves.
    Animee,
    /// Of so many pixels.
    Trop(u32, u32),
    /// It would take too much memory.
    Lourde,
}

impl Refus {
    pub(super) fn probleme(self) -> Problem {
        let invalide = Problem::new(&kinds::REQUETE_INVALIDE);
        match self {
            Refus::Format => Problem::new(&kinds::TYPE_NON_SUPPORTE)
                .detail("Envoyez une image JPEG, PNG ou WebP.", "Send a JPEG, PNG or WebP picture."),
            Refus::Illisible => invalide.detail(
                "Cette image ne peut pas être lue : enregistrez-la de nouveau, puis renvoyez-la.",
                "This picture cannot be read: save it again, then send it again.",
            ),
            Refus::Animee => invalide.detail(
                "Cette image est animée : envoyez une image fixe.",
                "This picture is animated: send a still one.",
            ),
            Refus::Trop(largeur, hauteur) => invalide.detail(
                format!("Une image a au plus {COTE_MAX} pixels de côté, reçu {largeur} × {hauteur}."),
                format!("A picture has at most {COTE_MAX} pixels a side, got {largeur} × {hauteur}."),
            ),
            Refus::Lourde => invalide.detail(
                "Cette image prend trop de mémoire : enregistrez-la en 8 bits par couleur, ou plus petite.",
                "This picture takes too much memory: save it with 8 bits per colour, or smaller.",
            ),
        }
    }
}

impl From<ImageError> for Refus {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Refus::Lourde,
            _ => Refus::Illisible,
        }
    }
}

/// The picture in each width.
pub(super) fn refaire(fichier: &[u8]) -> Result<Vec<Photo>, Refus> {
    let image = decoder(fichier)?;
    let image = sur_blanc(image);
    LARGEURS.into_iter().map(|largeur| Ok(Photo { largeur, octets: encoder(&image, largeur)? })).collect()
}

fn decoder(fichier: &[u8]) -> Result<DynamicImage, Refus> {
    let lecteur = || Cursor::new(fichier);
    match guess_format(fichier) {
        Ok(ImageFormat::Jpeg) => lire(JpegDecoder::new(lecteur())?),
        Ok(ImageFormat::Png) => {
            let decodeur = PngDecoder::with_limits(lecteur(), limites())?;
            if decodeur.is_apng()? { Err(Refus::Animee) } else { lire(decodeur) }
        }
        Ok(ImageFormat::WebP) => {
            let decodeur = WebPDecoder::new(lecteur())?;
            if decodeur.has_animation() { Err(Refus::Animee) } else { lire(decodeur) }
        }
        _ => Err(Refus::Format),
    }
}

fn limites() -> Limits {
    let mut limites = Limits::no_limits();
    limites.max_alloc = Some(OCTETS_MAX + OCTETS_MAX / 4);
    limites
}

/// Reads the pixels, once the head of the file has said that there are not too many; as the camera was held.
fn lire(mut decodeur: impl ImageDecoder) -> Result<DynamicImage, Refus> {
    let (largeur, hauteur) = decodeur.dimensions();
    if largeur.max(hauteur) > COTE_MAX {
        return Err(Refus::Trop(largeur, hauteur));
    }
    if decodeur.total_bytes() > OCTETS_MAX {
        return Err(Refus::Lourde);
    }
    decodeur.set_limits(limites())?;
    let orientation = decodeur.orientation()?;
    let mut image = DynamicImage::from_decoder(decodeur)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// JPEG knows no transparency: what can be seen through stands on white.
fn sur_blanc(image: DynamicImage) -> RgbaImage {
    let mut image = image.into_rgba8();
    for Rgba([rouge, vert, bleu, opacite]) in image.pixels_mut() {
        let melange = |couleur: u8| {
            let (couleur, opacite) = (u32::from(couleur), u32::from(*opacite));
            u8::try_from((couleur * opacite + 255 * (255 - opacite) + 127) / 255).unwrap_or(u8::MAX)
        };
        (*rouge, *vert, *bleu) = (melange(*rouge), melange(*vert), melange(*bleu));
        *opacite = u8::MAX;
    }
    image
}

fn encoder(image: &RgbaImage, largeur: i16) -> ImageResult<Vec<u8>> {
    let (avant, hauteur) = image.dimensions();
    let apres = avant.min(u32::from(largeur.unsigned_abs()));
    let hauteur = u64::from(hauteur) * u64::from(apres) / u64::from(avant.max(1));
    let hauteur = u32::try_from(hauteur).unwrap_or(COTE_MAX).max(1);
    let reduite = DynamicImage::from(thumbnail(image, apres, hauteur)).into_rgb8();
    let mut octets = Vec::new();
    JpegEncoder::new_with_quality(&mut octets, QUALITE).encode_image(&reduite)?;
    Ok(octets)
}

#[cfg(test)]
mod tests {
    use image::codecs::png::PngEncoder;
    use image::codecs::webp::WebPEncoder;
    use image::{ExtendedColorType, ImageEncoder};

    use super::*;

    fn png(largeur: u32, hauteur: u32, pixel: [u8; 4]) -> Vec<u8> {
        let mut octets = Vec::new();
        let pixels = pixel.repeat((largeur * hauteur) as usize);
        PngEncoder::new(&mut octets)
            .write_image(&pixels, largeur, hauteur, ExtendedColorType::Rgba8)
            .unwrap();
        octets
    }

    fn dimensions(photos: &[Photo]) -> Vec<(u32, u32)> {
        photos
            .iter()
            .map(|photo| image::load_from_memory_with_format(&photo.octets, ImageFormat::Jpeg).unwrap())
            .map(|image| (image.width(), image.height()))
            .collect()
    }

    #[test]
    fn a_picture_gets_two_widths_and_is_never_made_wider() {
        assert_eq!(dimensions(&refaire(&png(2000, 1000, [1, 2, 3, 255])).unwrap()), [(320, 160), (960, 480)]);
        assert_eq!(dimensions(&refaire(&png(500, 5, [1, 2, 3, 255])).unwrap()), [(320, 3), (500, 5)]);
        assert_eq!(dimensions(&refaire(&png(1, 1, [1, 2, 3, 255])).unwrap()), [(1, 1), (1, 1)]);
        assert_eq!(dimensions(&refaire(&png(4000, 1, [1, 2, 3, 255])).unwrap()), [(320, 1), (960, 1)]);
    }

    #[test]
    fn what_can_be_seen_through_stands_on_white() {
        let photos = refaire(&png(10, 10, [255, 0, 0, 0])).unwrap();
        let image = image::load_from_memory(&photos[0].octets).unwrap().into_rgb8();
        assert_eq!(image.get_pixel(5, 5).0, [255; 3]);
    }

    #[test]
    fn nothing_of_the_file_remains_but_what_is_seen() {
        let mut octets = Vec::new();
        let mut encodeur = JpegEncoder::new(&mut octets);
        encodeur.set_exif_metadata(b"MM\0*\0\0\0\x08\0\0SECRET".to_vec()).unwrap();
        encodeur.write_image(&[9; 300], 10, 10, ExtendedColorType::Rgb8).unwrap();
        let secret = |octets: &[u8]| octets.windows(6).any(|mot| mot == b"SECRET");
        assert!(secret(&octets));
        assert!(refaire(&octets).unwrap().iter().all(|photo| !secret(&photo.octets)));
    }

    #[test]
    fn a_picture_of_too_many_pixels_is_refused_by_its_head() {
        // The head of a PNG alone: nothing behind it is read.
        let mut bombe = png(1, 1, [0; 4]);
        bombe[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
        // With the check sum of that head.
        let somme = crc(&bombe[12..29]);
        bombe[29..33].copy_from_slice(&somme.to_be_bytes());
        assert_eq!(refaire(&bombe).err(), Some(Refus::Trop(20_000, 20_000)));
        assert_eq!(refaire(&png(4001, 1, [0; 4])).err(), Some(Refus::Trop(4001, 1)));
    }

    fn crc(octets: &[u8]) -> u32 {
        !octets.iter().fold(!0, |crc: u32, octet| {
            (0..8).fold(crc ^ u32::from(*octet), |crc, _| {
                if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
            })
        })
    }

    #[test]
    fn what_is_no_picture_or_no_whole_one_is_refused() {
        assert_eq!(refaire(b"").err(), Some(Refus::Format));
        assert_eq!(refaire(b"GIF89a\x01\0\x01\0").err(), Some(Refus::Format));
        assert_eq!(refaire(b"<svg xmlns='http://www.w3.org/2000/svg'/>").err(), Some(Refus::Format));
        let entiere = png(50, 50, [7, 8, 9, 255]);
        assert_eq!(refaire(&entiere[..entiere.len() / 2]).err(), Some(Refus::Illisible));
        assert_eq!(refaire(b"\xff\xd8\xff\xe0 n'importe quoi").err(), Some(Refus::Illisible));
        let mut webp = Vec::new();
        WebPEncoder::new_lossless(&mut webp).encode(&[0; 12], 2, 2, ExtendedColorType::Rgb8).unwrap();
        assert_eq!(dimensions(&refaire(&webp).unwrap()), [(2, 2), (2, 2)]);
        webp.truncate(webp.len() - 8);
        assert_eq!(refaire(&webp).err(), Some(Refus::Illisible));
    }

    #[test]
    fn what_moves_is_refused() {
        // An acTL chunk behind the head makes a PNG an animation.
        let fixe = png(4, 4, [1; 4]);
        let mut controle = b"acTL\0\0\0\x02\0\0\0\0".to_vec();
        controle.extend(crc(&controle).to_be_bytes());
        let mut animee = fixe[..33].to_vec();
        animee.extend(8_u32.to_be_bytes());
        animee.extend(controle);
        animee.extend(&fixe[33..]);
        assert_eq!(refaire(&animee).err(), Some(Refus::Animee));
    }
}
