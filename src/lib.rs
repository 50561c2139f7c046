//! Halle: the common house of a network of public innovation. ARCHITECTURE.md says how it is laid out.

pub mod access;
pub mod administration;
pub mod app;
pub mod assemblies;
pub mod closing;
pub mod commands;
pub mod convening;
pub mod coverage;
pub mod fields;
pub mod governance;
pub mod home;
pub mod imports;
pub mod journal;
pub mod members;
pub mod needs;
pub mod people;
pub mod platform;
pub mod privacy;
pub mod room;
pub mod search;
pub mod sheets;
pub mod territories;
pub mod upkeep;
