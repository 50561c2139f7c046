//! What goes in comes back, alike on both engines.

use halle::platform::db::{Error, Result, Tx, Value};
use jiff::Timestamp;
use jiff::civil::{Date, Time, date, time};

use super::fixture::*;
use crate::engines::each_engine;

fn put(seats: i64) -> impl Fn(&Tx) -> Result<Member> + Send + 'static {
    move |tx| {
        let photo = vec![0_u8, 1, 255];
        tx.query_one(&MEMBER_PUT, &[&"m1", &"Région Bretagne", &None::<String>, &seats, &0.25, &photo])
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_is_put_changed_read_and_removed() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let first = db.write(put(2)).await.unwrap();
        let second = db.write(put(3)).await.unwrap();
        assert_eq!((first.seats, second.seats), (2, 5));
        assert_eq!((second.email.clone(), second.share), (None, Some(0.25)));
        assert_eq!(second.photo, Some(vec![0, 1, 255]));
        let read = db.read(|tx| tx.query_opt::<Member>(&MEMBER, &[&"m1"])).await.unwrap();
        assert_eq!(read, Some(second));
        let totals = db.read(|tx| tx.query_one::<(i64, i64, Option<f64>, i64)>(&TOTALS, &[])).await.unwrap();
        assert_eq!(totals, (1, 5, Some(0.25), 0));
        let missing = db.read(|tx| tx.query_one::<Member>(&MEMBER, &[&"nobody"])).await;
        assert_eq!(missing, Err(Error::NotFound));
        assert_eq!(db.write(|tx| tx.execute(&MEMBER_REMOVE, &[&"m1"])).await, Ok(1));
        assert_eq!(db.write(|tx| tx.execute(&MEMBER_REMOVE, &[&"m1"])).await, Ok(0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn arguments_keep_their_number_and_sums_their_size() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let swapped = db.read(|tx| tx.query_one::<(String, String, String)>(&SWAPPED, &[&"one", &"two"])).await;
        assert_eq!(swapped, Ok(("two".into(), "one".into(), "$1".into())));
        db.write(|tx| tx.execute(&LINE_PUT, &[&"l1", &"travel", &9_000_000_000_i64])).await.unwrap();
        let rich = db.read(|tx| tx.query::<(String, i64, i64)>(&RICH, &[&1, &10])).await;
        assert_eq!(rich, Ok(vec![("travel".into(), 9_000_000_000, 1)]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_hours_and_instants_are_text_in_time_order() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let (day, hour) = (date(2018, 6, 19), time(9, 5, 0, 0));
        let instant: Timestamp = "2026-01-02T03:04:05.678Z".parse().unwrap();
        db.write(move |tx| {
            tx.execute(&PART_PUT, &[&day, &None::<String>])?;
            tx.execute(&PART_PUT, &[&hour, &None::<String>])?;
            tx.execute(&PART_PUT, &[&instant, &None::<String>])
        })
        .await
        .unwrap();
        let texts = db.read(|tx| tx.query::<(String,)>(&PARTS, &[])).await.unwrap();
        let texts: Vec<&str> = texts.iter().map(|(text,)| text.as_str()).collect();
        assert_eq!(texts, ["09:05", "2018-06-19", "2026-01-02T03:04:05.678Z"]);
        let read = db.read(move |tx| {
            let (a,) = tx.query_one::<(Date,)>(&PART, &[&day])?;
            let (b,) = tx.query_one::<(Time,)>(&PART, &[&hour])?;
            let (c,) = tx.query_one::<(Timestamp,)>(&PART, &[&instant])?;
            Ok::<_, Error>((a, b, c))
        });
        assert_eq!(read.await, Ok((day, hour, instant)));
        let no_day = db.read(move |tx| tx.query_one::<(Date,)>(&PART, &[&hour])).await;
        assert!(matches!(no_day, Err(Error::Bad(_))), "{no_day:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_engine_cannot_keep_is_refused_by_both() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let text_for_number = db.write(|tx| tx.execute(&EVENT_PUT, &[&"e", &"many"])).await;
        assert!(matches!(text_for_number, Err(Error::Bad(_))), "{text_for_number:?}");
        let nul = db.write(|tx| tx.execute(&EVENT_PUT, &[&"e\0", &1])).await;
        assert!(matches!(&nul, Err(Error::Bad(why)) if why.contains("NUL")), "{nul:?}");
        let nan = db.write(|tx| {
            let absent = None::<String>;
            tx.execute(&MEMBER_PUT, &[&"m", &"M", &absent, &1, &f64::NAN, &None::<Vec<u8>>])
        });
        let nan = nan.await;
        assert!(matches!(&nan, Err(Error::Bad(why)) if why.contains("not a number")), "{nan:?}");
        let keyless = db.write(|tx| tx.execute(&EVENT_PUT, &[&None::<String>, &1])).await;
        assert!(matches!(keyless, Err(Error::Bad(_))), "{keyless:?}");
        let too_many = db.write(|tx| tx.execute(&MEMBER_REMOVE, &[&"m1", &1])).await;
        assert!(matches!(too_many, Err(Error::Bad(_))), "{too_many:?}");
        let wrong_kind = db.read(|tx| tx.query_one::<(String,)>(&MEMBER_COUNT, &[])).await;
        assert!(matches!(&wrong_kind, Err(Error::Bad(why)) if why.contains("String")), "{wrong_kind:?}");
        assert_eq!(number(&db, &EVENTS, &[]).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn composed_statements_speak_of_any_column() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let row = [
            Value::Text("m2".into()),
            Value::Text("Ville".into()),
            Value::Null,
            Value::Int(4),
            Value::Real(0.5),
            Value::Blob(vec![9]),
        ];
        let given = row.clone();
        let insert = "insert into member (id, name, email, seats, share, photo) values ($1, $2, $3, $4, $5, $6)";
        let written = db.write(move |tx| {
            let args: Vec<&dyn halle::platform::db::ToVal> = given.iter().map(|value| value as _).collect();
            tx.dynamic_execute(insert, &args)
        });
        assert_eq!(written.await, Ok(1));
        let select = "select id, name, email, seats, share, photo from member where id = $1 and '$1' <> id";
        let read = db.read(move |tx| tx.dynamic(select, &[&"m2"])).await.unwrap();
        assert_eq!(read, [row]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_handed_over_one_by_one() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let lines =
            |tx: &Tx| (0..500).try_for_each(|i| tx.execute(&LINE_PUT, &[&format!("l{i:03}"), &"b", &i]).map(|_| ()));
        db.write(lines).await.unwrap();
        let sum = db.read_long(|tx| {
            let mut sum = 0;
            let count = tx.each(&LINES, &[], |row| {
                sum += row.get::<i64>("cents")?;
                Ok(())
            })?;
            Ok::<_, Error>((count, sum))
        });
        assert_eq!(sum.await, Ok((500, 124_750)));
        let stopped = db.read(|tx| {
            let mut seen = 0;
            let ended = tx.each(&LINES, &[], |_| {
                seen += 1;
                if seen == 3 { Err(Error::NotFound) } else { Ok(()) }
            });
            // The transaction is sound: it was not the engine that failed.
            let (count,): (i64,) = tx.query_one(&LINE_COUNT, &[&"b"])?;
            Ok::<_, Error>((ended, seen, count))
        });
        assert_eq!(stopped.await, Ok((Err(Error::NotFound), 3, 500)));
        let within = db.read(|tx| tx.each(&LINES, &[], |_| tx.query_one::<(i64,)>(&EVENTS, &[]).map(|_| ())));
        assert!(matches!(within.await, Err(Error::Bad(why)) if why.contains("handed over")));
    })
    .await;
}
