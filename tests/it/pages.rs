//! Pages in process: what each costs, what it carries, what a form may do.

use axum::http::StatusCode;

use crate::{engines::ENGINES, house::House};

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_opens_on_both_engines() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        house.get("/etat").send().await.is(StatusCode::OK);
        house.get("/reseau").send().await.is(StatusCode::OK);
    }
}
