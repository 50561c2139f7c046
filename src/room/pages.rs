//! The pages of the room.

use axum::Router;

use crate::platform::web::Site;

pub fn routes() -> Router<Site> {
    Router::new()
}
