//! Stories told from end to end, each compared with facts written by reading a source, never with `examples/`.

mod assembly_2018;
