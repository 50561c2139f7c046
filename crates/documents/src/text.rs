//! What holds for text in every rendering: which characters may not pass, which addresses may be links, and levels.

use crate::model::Block;

/// Control characters have no look and break XML (and so a PDF's metadata); those that turn the direction of writing
/// let a name read otherwise than it is stored. A tab is a space. The line feed stays: it is a line break.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .filter(
            |c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'),
        )
        .filter(|c| !matches!(*c as u32 & 0xffff, 0xfffe | 0xffff))
        .map(|c| if c == '\t' || c == '\u{2028}' || c == '\u{2029}' { ' ' } else { c })
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

/// On one line: for headings, labels and whatever a line break would tear.
pub(crate) fn line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// An address that a reader may follow from a document: nothing relative, nothing that runs.
pub(crate) fn address(to: &str) -> Option<&str> {
    let lower = to.to_ascii_lowercase();
    let known = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let plain = !to.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\'));
    (known && plain).then_some(to)
}

/// The level of each heading once holes are closed: one more than the level above it at most, 3 at the deepest. 0 for
/// any other block, and for a heading without a word, which no rendering shows: a reader could not name it.
pub(crate) fn levels(blocks: &[Block]) -> Vec<u8> {
    let mut above = 0;
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading { level, text, .. } if !line(text).trim().is_empty() => {
                above = (*level).clamp(1, 3).min(above + 1);
                above
            }
            _ => 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_goes_to_the_web_or_to_a_mailbox() {
        assert!(address("https://example.org/a?b=1#c").is_some());
        assert!(address("MAILTO:a@b.fr").is_some());
        for refused in
            ["javascript:alert(1)", "data:text/html,x", "/etc", "", "https://a b", " https://a", "https://a\"b"]
        {
            assert!(address(refused).is_none(), "{refused}");
        }
    }

    #[test]
    fn headings_have_no_hole() {
        let blocks: Vec<Block> = [3, 3, 1, 3, 2, 9, 0].map(|level| Block::heading(level, "t", "")).into();
        assert_eq!(levels(&blocks), [1, 2, 1, 2, 2, 3, 1]);
        assert_eq!(levels(&[Block::heading(1, " \n", ""), Block::Break]), [0, 0]);
    }

    #[test]
    fn text_keeps_letters_and_line_breaks_only() {
        assert_eq!(clean("a\u{0}b\tc\nd\u{202e}e\u{202f}!"), "ab c\nde\u{202f}!");
    }
}
