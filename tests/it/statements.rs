//! Every statement of the program prepares on both engines, and what the slices declare of their tables is what there is.

use std::collections::BTreeSet;

use halle::{
    app,
    platform::{
        MIGRATIONS,
        db::{Db, Sql, Tx},
        tables::Table,
    },
};

use crate::{
    engines::{ENGINES, Engine, Place},
    house::House,
};

async fn migrated(engine: Engine) -> (Place, Db) {
    let place = Place::new(engine).await;
    let db = place.open();
    db.migrate(MIGRATIONS).await.unwrap();
    (place, db)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_prepares_and_names_its_columns_alike() {
    let ((_lite, lite), (_pg, pg)) = (migrated(Engine::Sqlite).await, migrated(Engine::Postgres).await);
    let statements = app::statements();
    assert!(statements.len() > 30, "only {} statements were handed over", statements.len());
    for sql in statements {
        let on_lite = lite.read(move |tx| tx.describe(sql)).await.unwrap_or_else(|e| panic!("{}: {e}", sql.name));
        let on_pg = pg.read(move |tx| tx.describe(sql)).await.unwrap_or_else(|e| panic!("{}: {e}", sql.name));
        assert_eq!(on_lite.len(), on_pg.len(), "{}", sql.name);
        // without `as`, each engine calls an expression as it likes
        let plain = |name: &&String| name.chars().all(|c| c.is_alphanumeric() || c == '_');
        for (lite, pg) in on_lite.iter().zip(&on_pg).filter(|(lite, pg)| plain(lite) && plain(pg)) {
            let nameless = lite == "1" || pg == "count" || pg == "coalesce";
            assert!(lite == pg || nameless, "{}: {lite} on SQLite, {pg} on PostgreSQL", sql.name);
        }
    }
}

/// A module with statements that no slice hands over would escape the test above.
#[test]
fn every_module_hands_its_statements_over() {
    let handed: BTreeSet<&str> = app::statements()
        .iter()
        .filter_map(|sql: &&Sql| sql.name.rsplit_once("::"))
        .map(|(module, _)| module)
        .collect();
    let texts = crate::source::files("src", ".rs");
    let with_sql = texts.iter().filter(|(_, text)| text.lines().any(|line| line.trim_start().ends_with("sql! {")));
    for (path, _) in with_sql.filter(|(path, _)| !path.starts_with("src/platform/db/")) {
        let module =
            path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
        assert!(
            handed.contains(format!("halle::{module}").as_str()),
            "the statements of {path} are handed over by no slice"
        );
    }
}

/// What the platform keeps for itself, declared by no slice: carried by backup alone.
const OWN: &[&str] = &[
    "check_link",
    "data_link",
    "import",
    "import_answer",
    "import_change",
    "import_content",
    "import_row",
    "import_state",
    "journal",
    "mail",
    "mail_event",
    "mail_lost",
    "mail_stop",
    "migration",
    "personal_value",
    "proposal_link",
    "retention_look",
    "sign_in",
    "sign_in_link",
    "sign_out",
    "sitting",
    "sitting_end",
    "voter_link",
    "voter_link_end",
    "voter_session",
    "voter_session_end",
];

#[tokio::test(flavor = "multi_thread")]
async fn declared_tables_are_those_of_the_schema_column_by_column() {
    let ((_lite, lite), (_pg, pg)) = (migrated(Engine::Sqlite).await, migrated(Engine::Postgres).await);
    let of_lite = "select m.name, p.name from sqlite_schema m join pragma_table_info(m.name) p where m.type = 'table'";
    let of_pg = "select cast(table_name as text), cast(column_name as text) from information_schema.columns
        where table_schema = current_schema()";
    for (db, text) in [(lite, of_lite), (pg, of_pg)] {
        let there = db.read(move |tx| tx.dynamic(text, &[])).await.unwrap();
        let there: BTreeSet<String> = there.iter().map(|row| format!("{}.{}", word(&row[0]), word(&row[1]))).collect();
        let there: BTreeSet<String> =
            there.into_iter().filter(|name| !OWN.contains(&name.split('.').next().unwrap())).collect();
        let declared: BTreeSet<String> = app::tables().into_iter().flat_map(columns).collect();
        let undeclared: Vec<_> = there.difference(&declared).collect();
        let absent: Vec<_> = declared.difference(&there).collect();
        assert!(
            undeclared.is_empty() && absent.is_empty(),
            "declared by no slice: {undeclared:?}; not in the schema: {absent:?}"
        );
    }
}

fn columns(table: &'static Table) -> Vec<String> {
    let own = table.columns.iter().map(|column| column.name);
    own.chain(table.journalled().then_some("n")).map(|name| format!("{}.{name}", table.name)).collect()
}

fn word(value: &halle::platform::db::Value) -> &str {
    match value {
        halle::platform::db::Value::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

/// The statements that declared tables compose run too: read, and changed for nothing.
#[tokio::test(flavor = "multi_thread")]
async fn composed_statements_run_on_both_engines() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let all = |tx: &Tx| {
            for table in app::tables() {
                for row in tx.dynamic(&table.select(table.keep.unwrap_or("1 = 1")), &[])? {
                    let values: Vec<&dyn halle::platform::db::ToVal> = row.iter().map(|value| value as _).collect();
                    // some tables take new rows alone
                    if table.name != "minutes" {
                        assert_eq!(tx.dynamic_execute(&table.update(), &values)?, 1, "{}", table.name);
                    }
                }
                tx.dynamic_execute(&table.delete(), &[&"nobody"])?;
            }
            Err::<(), _>(halle::platform::db::Error::NotFound)
        };
        assert_eq!(house.db.write(all).await, Err(halle::platform::db::Error::NotFound), "{engine:?}");
    }
}
