//! Which organisation someone means by what they type: its id or its name. Two of one name are never guessed. Pure.

use crate::platform::tables::fold;

/// How many that come near are shown.
const NEAR: usize = 8;

/// Whom a text means, each as id and name.
#[derive(Clone, Debug, PartialEq)]
pub enum Meant {
    One(String),
    /// All bear that name.
    Several(Vec<(String, String)>),
    /// None bears it; these come near.
    Nobody(Vec<(String, String)>),
}

pub fn meant(all: &[(String, String)], typed: &str) -> Meant {
    if all.iter().any(|(id, _)| id == typed) {
        return Meant::One(typed.to_owned());
    }
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Meant::Nobody(vec![]);
    }
    let of = |met: &dyn Fn(&str) -> bool| -> Vec<(String, String)> {
        all.iter().filter(|(_, name)| met(&fold(name))).cloned().collect()
    };
    let named = of(&|name| name == wanted);
    match &named[..] {
        [(id, _)] => Meant::One(id.clone()),
        [] => {
            let near = of(&|name| name.contains(&wanted));
            Meant::Nobody(near.into_iter().take(NEAR).collect())
        }
        _ => Meant::Several(named),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_several_or_nobody() {
        let one = |id: &str, name: &str| (id.to_owned(), name.to_owned());
        let all = [one("a", "Le Gosier"), one("b", "Fing"), one("c", "FING"), one("d", "Mairie du Gosier")];
        assert_eq!(meant(&all, "le gosier"), Meant::One("a".into()));
        assert_eq!(meant(&all, "d"), Meant::One("d".into()));
        assert_eq!(meant(&all, "fing"), Meant::Several(vec![all[1].clone(), all[2].clone()]));
        assert_eq!(meant(&all, "gosier"), Meant::Nobody(vec![all[0].clone(), all[3].clone()]));
        assert_eq!(meant(&all, "nulle part"), Meant::Nobody(vec![]));
        assert_eq!(meant(&all, ""), Meant::Nobody(vec![]));
    }
}
