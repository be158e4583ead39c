//! What form of an answer a request asks for.

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT;

/// The media types that `Accept` names, in its order, without their parameters. None where there is no such header.
pub fn media_types(request: &HttpRequest) -> impl Iterator<Item = &str> {
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    accept
        .into_iter()
        .flat_map(|accept| accept.split(','))
        .filter_map(|range| range.split(';').next().map(str::trim))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn types_come_in_their_order_and_without_parameters() {
        let request =
            TestRequest::default().insert_header((ACCEPT, "text/csv;q=0.5 , text/html")).to_http_request();
        assert_eq!(media_types(&request).collect::<Vec<_>>(), ["text/csv", "text/html"]);
        assert_eq!(media_types(&TestRequest::default().to_http_request()).count(), 0);
    }
}
