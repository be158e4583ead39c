use std::{
    fs::{self, File},
    os::unix::fs::FileExt as _,
    path::Path,
};

use crate::Error;

/// How much of the log's end an error quotes.
const TAIL: usize = 2000;

/// What the server writes. Both ends stay open: the end can be read after a throwaway folder is gone.
pub(crate) struct Log {
    write: File,
    read: File,
}

impl Log {
    /// A new log in the data folder; the one of the last start is kept beside it.
    pub(crate) fn open(data: &Path) -> Result<Self, Error> {
        let path = data.join("postgres.log");
        if path.exists() {
            fs::rename(&path, data.join("postgres.log.1")).map_err(Error::file("rename", &path))?;
        }
        let write =
            File::options().create(true).append(true).open(&path).map_err(Error::file("create", &path))?;
        let read = File::open(&path).map_err(Error::file("read", &path))?;
        Ok(Self { write, read })
    }

    pub(crate) fn writer(&self) -> &File {
        &self.write
    }

    /// The last lines.
    pub(crate) fn tail(&self) -> String {
        let length = self.read.metadata().map_or(0, |metadata| metadata.len());
        let mut tail = vec![0; TAIL];
        let read = self.read.read_at(&mut tail, length.saturating_sub(TAIL as u64)).unwrap_or_default();
        String::from_utf8_lossy(&tail[..read]).trim().to_owned()
    }
}
