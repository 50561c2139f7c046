//! Markdown that a person typed, as HTML that is safe to show.

/// CommonMark with tables; raw HTML is shown as text's remains, and what is left is cleaned.
pub fn html(markdown: &str) -> String {
    if markdown.trim().is_empty() {
        return String::new();
    }
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    ammonia::clean(&comrak::markdown_to_html(markdown, &options))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_script_does_not_pass() {
        let page = super::html("**oui** <script>alert(1)</script> [x](javascript:alert(1))");
        assert!(page.contains("<strong>oui</strong>") && !page.contains("script"), "{page}");
    }
}
