// See canvas.hpp.
#include "wasm/ui/widgets/canvas.hpp"

#include <imgui.h>

namespace charter::ui {

Canvas::Canvas(const Fonts& fonts) : fonts_(&fonts) {
  IMGUI_CHECKVERSION();
  context_ = ImGui::CreateContext(fonts.atlas());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouse;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.CircleTessellationMaxError = 0.1f;
}

Canvas::~Canvas() { ImGui::DestroyContext(context_); }

void Canvas::use(const Fonts& fonts) {
  fonts_ = &fonts;
  ImGui::GetIO().Fonts = fonts.atlas();
}

ImDrawData* Canvas::draw(const Page& page, const Look& look, const Stretch& stretch, float ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {stretch.width_px, stretch.height_px};
  io.DisplayFramebufferScale = {ratio, ratio};
  io.DeltaTime = 1.f / 60;  // nothing here moves by itself
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings);
  paint(page, *fonts_, look, stretch, *ImGui::GetWindowDrawList());
  ImGui::End();
  ImGui::Render();
  return ImGui::GetDrawData();
}

}  // namespace charter::ui
