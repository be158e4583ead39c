//! A small build in a folder, and what is served of it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod build;
mod files;
mod pages;
mod paths;
mod program;
#[cfg(target_os = "linux")]
mod recipes;
