//! RSS 2.0: what changed lately in the list. An item's `guid` is the same for ever, so that a reader tells it once.

use jiff::fmt::rfc2822;

use super::List;

pub fn write(list: &List) -> Vec<u8> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>");
    let head = [
        ("title", list.title.clone()),
        ("link", list.address.clone()),
        ("description", list.licence.clone()),
        ("language", list.lang.code().to_owned()),
    ];
    head.iter().for_each(|(name, text)| element(&mut out, name, text));
    for news in &list.news {
        out.push_str("\n<item>");
        element(&mut out, "title", &news.title);
        element(&mut out, "description", &news.text);
        let link = news.path.as_ref().map_or(list.address.clone(), |path| format!("{}{path}", list.home));
        element(&mut out, "link", &link);
        out.push_str(&format!("<guid isPermaLink=\"false\">{}</guid>", escaped(&format!("{}#{}", list.home, news.id))));
        element(
            &mut out,
            "pubDate",
            &rfc2822::to_string(&news.at.to_zoned(jiff::tz::TimeZone::UTC)).unwrap_or_default(),
        );
        out.push_str("</item>");
    }
    out.push_str("\n</channel></rss>\n");
    out.into_bytes()
}

fn element(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>{}</{name}>", escaped(text)));
}

/// What XML 1.0 forbids is left out.
fn escaped(text: &str) -> String {
    let allowed = text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'));
    let mut out = String::new();
    for c in allowed {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::lists::example;

    #[test]
    fn a_feed_is_xml_with_lasting_ids() {
        let text = String::from_utf8(write(&example::list())).unwrap();
        assert!(text.contains("<title>Le Gosier &amp; &lt;les siens&gt;</title>"), "{text}");
        assert!(text.contains("<guid isPermaLink=\"false\">https://reseau.example.org#membership_state/a</guid>"));
        assert!(text.contains("<pubDate>Mon, 18 Jun 2018 22:00:00 +0000</pubDate>"), "{text}");
        assert_eq!(escaped("a\u{0}b"), "ab");
    }
}
