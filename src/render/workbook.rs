//! The flow sheet as a workbook: one sheet, a row of speeches that stays in view and is printed on every page, across.
//!
//! The sides are told by the colour of the letters and by the ground, which a grey printer keeps. All cells are texts:
//! none becomes a formula, whatever it begins with. The same sheet gives the same bytes: its date is fixed.

use std::io;

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::flow;
use crate::present::view::Flow;

/// A4.
const PAPER: u8 = 9;

/// How wide a column is, in letters.
const WIDTH: f64 = 26.0;

/// Writes the sheet.
pub(super) fn write(flow: &Flow, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(&bytes(flow).map_err(io::Error::other)?)
}

fn bytes(flow: &Flow) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(flow.sheet.title.as_str())
        .set_author("Elenchus")
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name("Flow")?;
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin);
    let ours = cell.clone().set_font_color(Color::RGB(0x000B_5394));
    let theirs = cell.clone().set_font_color(Color::RGB(0x008B_1A1A)).set_background_color(Color::RGB(0x00F1_E4E1));
    let side = |column: u16| if column.is_multiple_of(2) { &ours } else { &theirs };
    let head = Format::new().set_bold().set_border(FormatBorder::Medium).set_align(FormatAlign::Center);
    let heading = Format::new().set_bold();
    for (column, name) in (0_u16..).zip(flow.columns) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.write_string_with_format(0, column, *name, &head)?;
    }
    let mut at: u32 = 1;
    for section in &flow.sections {
        sheet.write_string_with_format(at, 0, &section.heading, &heading)?;
        at += 1;
        for row in &section.rows {
            for (column, told) in (0_u16..).zip(row) {
                match told {
                    Some(told) => sheet.write_string_with_format(at, column, flow::words(told), side(column))?,
                    None => sheet.write_blank(at, column, side(column))?,
                };
            }
            at += 1;
        }
        if let Some(beyond) = &section.beyond {
            sheet.write_string(at, 0, beyond)?;
            at += 1;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(PAPER);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.2, 0.2);
    sheet.set_footer("&C&P / &N");
    workbook.save_to_buffer()
}
