//! Stories told from end to end, each compared with facts written by reading a source, never with `examples/`.

mod actors;
mod assembly_2018;
