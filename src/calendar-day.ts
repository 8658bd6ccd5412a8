/** The day of a moment, `YYYY-MM-DD`, by the calendar and time zone of this device: the day that who uses it calls today. */
export function calendarDay(moment = new Date()): string {
  const [month, date] = [moment.getMonth() + 1, moment.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${moment.getFullYear()}-${month}-${date}`;
}
