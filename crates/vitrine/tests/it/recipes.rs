//! What `./just up` does for the interface, with a Node.js of straw.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A copy of the repository with the scripts alone, and the programs that they find.
struct Tree {
    root: TempDir,
    path: PathBuf,
}

impl Tree {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        let path = root.path().join("programs");
        fs::create_dir_all(root.path().join("crates/vitrine")).unwrap();
        fs::create_dir(&path).unwrap();
        for script in ["construire", "trouver-node"] {
            let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join(script);
            fs::copy(ours, root.path().join("crates/vitrine").join(script)).unwrap();
        }
        // What any machine has, and no more: neither Node.js, nor Python.
        for program in [
            "sh",
            "cat",
            "cksum",
            "dirname",
            "find",
            "grep",
            "ln",
            "mkdir",
            "rm",
            "sha256sum",
            "sort",
            "tail",
            "tar",
            "uname",
            "gzip",
        ] {
            let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output().unwrap();
            symlink(String::from_utf8(found.stdout).unwrap().trim(), path.join(program)).unwrap();
        }
        Tree { root, path }
    }

    fn with_frontend(self) -> Self {
        self.write("frontend/package.json", "{}");
        self.write("frontend/package-lock.json", "{}");
        self.write("frontend/src/main.tsx", "1");
        self
    }

    /// A Node.js of this version, whose npm writes what it is asked and makes a build.
    fn with_node(self, version: &str) -> Self {
        self.program("node", &format!("echo v{version}"));
        self.program(
            "npm",
            "echo \"$1 $2\" >>../asked; case $1 in ci) mkdir -p node_modules ;; run) [ -z \"${BROKEN:-}\" ] || { echo 'src/main.tsx: error'; exit 1; }; mkdir -p dist && echo built >dist/index.html ;; esac",
        );
        self
    }

    fn program(&self, name: &str, script: &str) {
        self.executable(&self.path.join(name), script);
    }

    fn executable(&self, path: &Path, script: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn write(&self, name: &str, content: &str) {
        let path = self.root.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn run(&self, script: &str, environment: &[(&str, &str)]) -> (Option<i32>, String, String) {
        let mut command = Command::new(self.root.path().join("crates/vitrine").join(script));
        command.env_clear().env("PATH", &self.path).envs(environment.iter().copied());
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code(), text(stdout), text(stderr))
    }

    /// What npm was asked since the last time.
    fn asked(&self) -> String {
        let file = self.root.path().join("asked");
        let asked = fs::read_to_string(&file).unwrap_or_default();
        let _ = fs::remove_file(file);
        asked.replace('\n', ";")
    }
}

#[test]
fn the_interface_is_built_when_its_sources_have_changed_and_only_then() {
    let tree = Tree::new().with_frontend().with_node("22.12.0");
    assert_eq!(tree.run("construire", &[]).0, Some(0));
    assert_eq!(tree.asked(), "ci --no-audit;run build;");
    assert_eq!(tree.run("construire", &[]), (Some(0), String::new(), String::new()));
    assert_eq!(tree.asked(), "");

    tree.write("frontend/src/main.tsx", "2");
    assert_eq!(tree.run("construire", &[]).0, Some(0));
    assert_eq!(tree.asked(), "run build;", "the packages are the same");
    tree.write("frontend/package-lock.json", "{ }");
    assert_eq!(tree.run("construire", &[]).0, Some(0));
    assert_eq!(tree.asked(), "ci --no-audit;run build;");
    fs::remove_file(tree.root.path().join("frontend/src/main.tsx")).unwrap();
    assert_eq!(tree.run("construire", &[]).0, Some(0));
    assert_eq!(tree.asked(), "run build;");
    fs::remove_dir_all(tree.root.path().join("frontend/dist")).unwrap();
    assert_eq!(tree.run("construire", &[]).0, Some(0));
    assert_eq!(tree.asked(), "run build;");
}

#[test]
fn a_build_that_fails_says_so_and_is_tried_again() {
    let tree = Tree::new().with_frontend().with_node("24.0.0");
    let (code, _, said) = tree.run("construire", &[("BROKEN", "1")]);
    assert_eq!(code, Some(69));
    assert!(said.contains("src/main.tsx: error") && said.contains("it could not be built"), "{said}");
    tree.asked();
    assert_eq!(tree.run("construire", &[]).0, Some(0));
    assert_eq!(tree.asked(), "run build;");
}

#[test]
fn without_a_folder_or_without_node_it_says_that_the_api_runs() {
    let (code, _, said) = Tree::new().run("construire", &[]);
    assert!(code == Some(69) && said.contains("there is no folder frontend"), "{said}");
    let tree = Tree::new().with_frontend().with_node("20.20.2");
    let (code, _, said) = tree.run("construire", &[]);
    assert!(code == Some(69) && said.contains("Node.js 22.12 or newer is required"), "{said}");
    assert!(said.contains("the API runs without it"), "{said}");
    assert_eq!(tree.asked(), "");
}

#[test]
fn a_node_that_is_new_enough_is_taken_from_the_path() {
    for (version, wanted, good) in [
        ("22.12.0", "22.12", true),
        ("22.11.9", "22.12", false),
        ("24.0.0", "22.12", true),
        ("18.0.0", "18", true),
        ("9.9.9", "18", false),
        ("none", "18", false),
    ] {
        let tree = Tree::new().with_node(version);
        let mut command = Command::new(tree.root.path().join("crates/vitrine/trouver-node"));
        let output = command.arg(wanted).env_clear().env("PATH", &tree.path).output().unwrap();
        assert_eq!(output.status.success(), good, "{version} for {wanted}: {output:?}");
        let found = String::from_utf8(output.stdout).unwrap();
        assert_eq!(found.trim() == tree.path.to_str().unwrap(), good, "{found}");
    }
}

/// The server of straw is a folder, which `curl` of straw copies from.
#[test]
fn an_archive_whose_checksum_is_another_is_not_installed() {
    let tree = Tree::new();
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    let name = format!("node-v24.19.0-linux-{machine}");
    tree.executable(&tree.root.path().join(&name).join("bin/node"), "echo v24.19.0");
    tree.executable(&tree.root.path().join(&name).join("bin/npm"), ":");
    let site = tree.root.path().join("v24.19.0");
    fs::create_dir(&site).unwrap();
    let archive = site.join(format!("{name}.tar.gz"));
    let tar =
        Command::new("tar").arg("-czf").arg(&archive).arg("-C").arg(tree.root.path()).arg(&name).status();
    assert!(tar.unwrap().success());
    tree.program("curl", "for address; do :; done; cat \"$address\" >\"${address##*/}\"");
    let dist = [("COMPTOIR_NODE_DIST", tree.root.path().to_str().unwrap())];

    tree.write("v24.19.0/SHASUMS256.txt", &format!("{}  {name}.tar.gz\n", "0".repeat(64)));
    assert_eq!(tree.run("trouver-node", &dist).0, Some(69));

    let sum = Command::new("sha256sum").arg(&archive).output().unwrap();
    let sum = String::from_utf8(sum.stdout).unwrap();
    let sum = sum.split(' ').next().unwrap();
    tree.write("v24.19.0/SHASUMS256.txt", &format!("{sum}  {name}.tar.gz\n"));
    let ours = format!("{}\n", tree.root.path().join(".outils/node/bin").display());
    let (code, found, said) = tree.run("trouver-node", &dist);
    assert_eq!((code, &found), (Some(0), &ours), "{said}");
    assert!(said.contains("installing Node.js 24.19.0"), "{said}");
    assert_eq!(tree.run("trouver-node", &[]), (Some(0), ours, String::new()), "once");
}
