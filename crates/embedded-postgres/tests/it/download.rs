use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

use comptoir_embedded_postgres::{Binaries, Server};

/// From an asynchronous test on purpose: a caller with a runtime of its own must be able to wait for us.
#[tokio::test]
#[ignore = "downloads 15 MB unless PostgreSQL 17 is installed"]
async fn two_at_the_same_time_download_once() {
    let cache = tempfile::tempdir().expect("a folder");
    fs::set_permissions(cache.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
    let downloads = AtomicU32::new(0);
    let progress = |text: &str| {
        downloads.fetch_add(u32::from(text.contains("unpacked in")), Ordering::Relaxed);
    };
    let find = || Binaries::find(cache.path(), &progress).expect("it is found");
    thread::scope(|scope| {
        scope.spawn(find);
        scope.spawn(find);
    });
    assert!(downloads.load(Ordering::Relaxed) <= 1);
    Server::throwaway(&find()).expect("it starts").stop().expect("it stops");
}
