/** Today's date in the masthead, in the reader's own zone: pages themselves carry no clock. */
export function today(): void {
  const place = document.querySelector<HTMLElement>("[data-today]");
  if (!place) {
    return;
  }
  const now = new Date();
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
  place.textContent = `${day} 星期${"日一二三四五六"[now.getDay()]}`;
}
