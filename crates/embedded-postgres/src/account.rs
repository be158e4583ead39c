use std::{
    fs,
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Command, Stdio},
};

use crate::Error;

/// The unprivileged account that runs PostgreSQL when we are root, because PostgreSQL refuses to be root.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) uid: u32,
    gid: u32,
}

impl Account {
    /// Nobody when we are not root: PostgreSQL then runs as we do.
    pub(crate) fn to_lend() -> Result<Option<Self>, Error> {
        if !rustix::process::geteuid().is_root() {
            return Ok(None);
        }
        let file = Path::new("/etc/passwd");
        let passwd = fs::read_to_string(file).map_err(Error::file("read", file))?;
        ["postgres", "nobody"]
            .iter()
            .find_map(|name| Self::named(name, &passwd))
            .map(Some)
            .ok_or(Error::NoAccount)
    }

    fn named(name: &str, passwd: &str) -> Option<Self> {
        passwd.lines().find_map(|line| {
            let fields: Vec<_> = line.split(':').collect();
            let (uid, gid) = (fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?);
            (fields[0] == name && uid != 0).then(|| Self { name: name.into(), uid, gid })
        })
    }

    /// Makes a command run under this account.
    pub(crate) fn lend(&self, command: &mut Command) {
        command.uid(self.uid).gid(self.gid);
    }

    /// Gives a file or a folder to this account.
    pub(crate) fn give(&self, path: &Path) -> Result<(), Error> {
        std::os::unix::fs::chown(path, Some(self.uid), Some(self.gid)).map_err(Error::file("give away", path))
    }

    /// Refuses a folder that this account has no way to.
    pub(crate) fn check_reaches(&self, folder: &Path) -> Result<(), Error> {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", r#"cd -- "$1""#, "sh"]).arg(folder).current_dir("/").stderr(Stdio::null());
        self.lend(&mut command);
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(Error::OutOfReach { account: self.name.clone(), folder: folder.into() }),
            Err(cause) => Err(Error::run("/bin/sh")(cause)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWD: &str = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n";

    #[test]
    fn an_account_is_found_by_its_whole_name() {
        let nobody = Account::named("nobody", PASSWD).expect("it is in the file");
        assert_eq!((nobody.uid, nobody.gid), (65534, 65533));
        assert!(Account::named("no", PASSWD).is_none());
    }

    #[test]
    fn root_is_never_lent() {
        assert!(Account::named("root", PASSWD).is_none());
    }
}
