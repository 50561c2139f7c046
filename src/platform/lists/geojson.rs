//! GeoJSON (RFC 7946): one feature a row, a point where the list knows one, else a geometry that is null: a row without a place
//! is told all the same.

use serde_json::{Value, json};

use super::{List, Row, json::properties};

pub fn write(list: &List) -> Vec<u8> {
    let feature = |row: &Row| {
        let mut all = properties(list, row);
        all.insert("territory".into(), row.place.as_ref().map(|place| place.id.clone()).into());
        let point = row.place.as_ref().and_then(|place| place.at);
        let geometry =
            point.map_or(Value::Null, |(east, north)| json!({ "type": "Point", "coordinates": [east, north] }));
        json!({ "type": "Feature", "id": row.id, "geometry": geometry, "properties": all })
    };
    let whole = json!({
        "type": "FeatureCollection",
        "title": list.title,
        "licence": list.licence,
        "features": list.rows.iter().map(feature).collect::<Vec<_>>(),
    });
    whole.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::lists::example;

    #[test]
    fn east_comes_before_north_and_nowhere_is_null() {
        let value: Value = serde_json::from_slice(&write(&example::list())).unwrap();
        assert_eq!(value["features"][0]["geometry"]["coordinates"], json!([-61.5, 16.2]));
        assert_eq!(value["features"][0]["properties"]["territory"], "departement-971");
        assert_eq!(value["features"][1]["geometry"], Value::Null);
    }
}
