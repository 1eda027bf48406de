/** The smallest images, three pixels wide and two high, as other programs make them. */
export const PNG = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWMwTpsJQQxwFgBFaActajB43AAAAABJRU5ErkJggg==',
);
export const WEBP = fromBase64('UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAdQs840s/+BiOh/AAA=');

/** A JPEG whose camera was held as its Exif field `Orientation` says, from 1 to 8. */
export function jpeg(orientation: number): Uint8Array {
  const bytes = fromBase64(
    '/9j/4QC8RXhpZgAASUkqAAgAAAAGABIBAwABAAAAAQAAABoBBQABAAAAVgAAABsBBQABAAAAXgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAZgAAAAAAAAA4YwAA6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAAMAAAADoAQAAQAAAAIAAAAAAAAA/9sAQwBQUFBQVVBaZGRafYd4h325qpubqrn/yNfI18j//////////////////////////////////////////////////9sAQwFQUFBQVVBaZGRafYd4h325qpubqrn/yNfI18j//////////////////////////////////////////////////8IAEQgAAgADAwEiAAIRAQMRAf/EABUAAQEAAAAAAAAAAAAAAAAAAAAC/8QAFAEBAAAAAAAAAAAAAAAAAAAAAv/aAAwDAQACEAMQAAAAgMf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/AH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AH//2Q==',
  );
  // The first entry of the first directory.
  bytes[30] = orientation;
  return bytes;
}

/** An SVG image with these attributes. */
export function svg(attributes: string, inside = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
